import PolicyAST
