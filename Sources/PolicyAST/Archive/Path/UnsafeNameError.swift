/// Why a name is not safe.
struct UnsafeNameError: Error {
  let reason: NameTrouble.UnsafeName

  init(_ reason: NameTrouble.UnsafeName) { self.reason = reason }
}
