/// How small scores are written: whole from 10 up, else with one decimal, nothing as "0".
enum ScoreNumber {
  /// The text of a score.
  static func text(_ score: Double, _ format: NumberFormat) -> String {
    let isWhole = score == 0 || score.magnitude >= 9.95
    return format.text(score, decimals: isWhole ? 0 : 1)
  }
}
