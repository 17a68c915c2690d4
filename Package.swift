// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// Only the executable is linked statically: the libraries stay usable as a dependency.
let shippedStatic = BuildSettingCondition.when(platforms: [.linux], configuration: .release)

// Nothing is ever thrown through frames, so that a tenth of the program would only serve a debugger.
let withoutUnwinding = [
  "-use-ld=lld", "-Xlinker", "--no-eh-frame-hdr", "-Xlinker", "-T\(Context.packageDirectory)/Plugins/Link/release.ld",
]

let package = Package(
  name: "fcaudit",
  products: [
    .executable(name: "fcaudit", targets: ["fcaudit"]),
    .library(name: "PolicyAST", targets: ["PolicyAST"]),
    .library(name: "Rules", targets: ["Rules"]),
  ],
  targets: [
    .target(name: "PolicyAST", swiftSettings: strict),
    .target(name: "Rules", dependencies: ["PolicyAST"], swiftSettings: strict, plugins: ["EmbedRules"]),
    .plugin(name: "EmbedRules", capability: .buildTool(), dependencies: ["EmbedRulesTool"]),
    .executableTarget(name: "EmbedRulesTool", path: "Plugins/EmbedRulesTool", swiftSettings: strict),
    .executableTarget(
      name: "fcaudit",
      dependencies: ["PolicyAST", "Rules"],
      swiftSettings: strict + [.unsafeFlags(["-static-executable"], shippedStatic)],
      linkerSettings: [.unsafeFlags(["-static-executable", "-Xlinker", "-s"] + withoutUnwinding, shippedStatic)]
    ),
    .executableTarget(
      name: "Measure", dependencies: ["PolicyAST", "Rules"], path: "Benchmarks/Measure", swiftSettings: strict),
    .target(name: "Support", path: "Tests/Support", swiftSettings: strict),
    .testTarget(
      name: "PolicyASTTests", dependencies: ["PolicyAST", "Support"], swiftSettings: strict),
    .testTarget(
      name: "RulesTests", dependencies: ["Rules", "PolicyAST", "Support"], swiftSettings: strict),
    .testTarget(
      name: "fcauditTests", dependencies: ["fcaudit", "Rules", "PolicyAST", "Support"], swiftSettings: strict),
    .testTarget(
      name: "HouseTests", dependencies: ["fcaudit", "Rules", "PolicyAST", "Support"], swiftSettings: strict),
  ]
)
