/// What the code of one file shows about the services that it uses.
struct ServiceUses: Sendable {
  /// The clients that it makes.
  var uses: [ServiceUse] = []

  /// The words of host names of the providers in its texts, lower case.
  var hostWords: Set<String> = []

  /// Why there may be more than that; nil when there is not.
  var doubt: Location?

  /// Whether clients may have other credentials than those of the function's role.
  var mayUseOtherCredentials = false

  /// Whether the code takes the credentials that the platform gives to it.
  var takesGivenCredentials = false
}
