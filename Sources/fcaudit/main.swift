import PolicyAST
import Rules
