import PolicyAST
import Synchronization

/// Contents that were searched before, so that equal members are searched once.
final class KnownContents: Sendable {
  private struct Key: Hashable {
    let hash: ContentHash
    /// The end of the name and the folders decide how a content is searched.
    let isDependency: Bool
    let ending: Substring
  }

  /// Beyond this number nothing new is remembered, so that memory stays bounded.
  private static let limit = 500_000

  private let known = Mutex<[Key: ContentSearch.Outcome]>([:])

  /// Returns what is known of the content with `hash` at the path `member`, or what `search` finds.
  func outcome(
    of hash: ContentHash, at member: String, search: () -> ContentSearch.Outcome
  ) -> ContentSearch.Outcome {
    let ending = member.split(separator: ".").last ?? ""
    let key = Key(hash: hash, isDependency: DependencyPath.contains(member), ending: ending)
    if let outcome = known.withLock({ $0[key] }) { return outcome }
    let outcome = search()
    known.withLock { known in
      if known.count < Self.limit { known[key] = outcome }
    }
    return outcome
  }
}
