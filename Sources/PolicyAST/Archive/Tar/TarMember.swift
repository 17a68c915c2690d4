/// One member of a tar archive with its extension headers applied.
struct TarMember {
  /// The offset of the member's own header.
  let offset: Int
  let type: UInt8
  let name: [UInt8]
  let linkName: [UInt8]
  let permissions: UInt16?
  /// The size of the content.
  let size: Int
  /// The number of bytes that are stored.
  let storedSize: Int
  let sparse: SparseMap?
  /// What is worth saying about the headers.
  let warnings: [ArchiveTrouble]
  /// Why the member is not read, as far as its headers tell.
  let refusal: ArchiveTrouble?
}
