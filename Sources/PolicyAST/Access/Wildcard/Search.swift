/// What a bounded search came to.
enum Search<Found> {
  /// There is one.
  case found(Found)
  /// There is none; everything was looked at.
  case empty
  /// Neither is known: the work ran out, or what was found could not be confirmed.
  case unknown
}
