/// A compiled part of an expression.
typealias CELPlan = @Sendable (inout CELFrame) -> CELValue
