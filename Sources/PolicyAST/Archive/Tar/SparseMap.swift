/// Where the stored bytes of a sparse file belong; the rest of it is zero.
struct SparseMap {
  /// Bytes that are stored.
  struct Region {
    let offset: Int
    let count: Int
  }

  let regions: [Region]
  /// The size of the whole file.
  let size: Int

  /// The map of `regions`, which have to be ascending, apart, within `size` and `stored` bytes long in all.
  init(_ regions: [Region], size: Int, stored: Int, at offset: Int) throws(ArchiveFault) {
    var end = 0
    var total = 0
    for region in regions {
      guard region.offset >= end, region.offset <= size, region.count <= size - region.offset else {
        throw .refuse(.tar(.badSparseMap), at: offset)
      }
      end = region.offset + region.count
      total += region.count
    }
    guard total == stored else { throw .refuse(.tar(.badSparseMap), at: offset) }
    self.regions = regions
    self.size = size
  }
}
