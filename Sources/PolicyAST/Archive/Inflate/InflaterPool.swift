/// Decoders that are used again and again, so that a package of many small entries does not scatter the heap.
final class InflaterPool {
  private var idle: [Inflater] = []

  /// Returns a decoder of the stream that begins at the first byte of `source`.
  func take(for source: ArchiveBytes) -> Inflater {
    guard let inflater = idle.popLast() else { return Inflater(source) }
    inflater.restart(with: source)
    return inflater
  }

  /// Takes back a decoder that is no longer in use.
  func give(back inflater: Inflater) {
    inflater.restart(with: ArchiveBytes([]))
    idle.append(inflater)
  }
}
