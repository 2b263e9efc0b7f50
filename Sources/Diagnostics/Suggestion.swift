/// Finds the name an author probably meant.
public enum Suggestion {
  /// The candidate nearest to a misspelt name, or nil where none is near.
  ///
  /// Near means a Damerau–Levenshtein distance (optimal string alignment) of at most a third of the
  /// name's length, at least 1; equal distances go to the first in alphabetical order.
  /// Costs length × length for each candidate.
  public static func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
    let length = name.unicodeScalars.count
    let limit = max(1, length / 3)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates where candidate != name {
      // A difference in length is a distance already; it also spares comparing huge cells.
      guard abs(candidate.unicodeScalars.count - length) <= limit, length <= 200 else { continue }
      let distance = distance(from: name, to: candidate)
      guard distance <= limit else { continue }
      if best.map({ (distance, candidate) < ($0.distance, $0.candidate) }) ?? true {
        best = (distance, candidate)
      }
    }
    return best?.candidate
  }

  /// A help sentence: the nearest name, or the one that begins so, or else the list of the names that exist, called `kind`
  /// (a plural, such as "keys").
  public static func help(for name: String, in candidates: some Sequence<String>, kind: String)
    -> String
  {
    if let nearest = nearest(to: name, in: candidates) { return "did you mean '\(nearest)'?" }
    let names = Set(candidates).sorted()
    // Half a name is often all that an author remembers.
    let longer = names.filter { $0.hasPrefix(name) }
    if longer.count == 1, name.utf8.count >= 3 { return "did you mean '\(longer[0])'?" }
    guard !names.isEmpty else { return "there are no \(kind) yet" }
    let shown = names.prefix(12).joined(separator: ", ")
    return "\(kind): \(shown)\(names.count > 12 ? ", …" : "")"
  }

  private static func distance(from left: String, to right: String) -> Int {
    let a = Array(left.unicodeScalars)
    let b = Array(right.unicodeScalars)
    var beforePrevious: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1]
      for j in b.indices {
        let substitution = previous[j] + (a[i] == b[j] ? 0 : 1)
        var cost = min(substitution, previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforePrevious[j - 1] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[b.count]
  }
}
