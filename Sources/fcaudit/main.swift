CommandLineTool.run(CommandLine.arguments)
