/// Competition ranks (1, 2, 2, 4), the highest first.
public enum Ranks {
  /// Scores that differ by no more than this are equal.
  public static let tolerance = 1e-9

  /// The rank of each score, from 1; nil for a missing one, which does not count for the others.
  public static func competition(_ scores: [Double?]) -> [Int?] {
    scores.map { score in
      score.map { own in
        1 + scores.count { other in other.map { $0 > own + tolerance } ?? false }
      }
    }
  }
}
