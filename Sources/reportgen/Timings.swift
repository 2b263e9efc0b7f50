/// How long each stage of a run took, in the order they ran.
struct Timings {
  private var stages: [(name: String, duration: Duration)] = []
  private let clock = ContinuousClock()

  /// Runs a stage and remembers its duration.
  mutating func measure<Result>(_ name: String, _ stage: () throws -> Result) rethrows -> Result {
    let start = clock.now
    defer { stages.append((name, clock.now - start)) }
    return try stage()
  }

  /// Remembers a stage that began at an instant and ends now.
  mutating func record(_ name: String, since start: ContinuousClock.Instant) {
    stages.append((name, clock.now - start))
  }

  /// One line a stage, and their sum.
  var table: String {
    let total = stages.reduce(Duration.zero) { $0 + $1.duration }
    return (stages + [("total", total)]).map { stage in
      let name = stage.name + String(repeating: " ", count: max(1, 9 - stage.name.count))
      return name + Self.milliseconds(stage.duration)
    }.joined(separator: "\n")
  }

  /// A duration in milliseconds, such as "12.3 ms".
  static func text(_ duration: Duration) -> String {
    let parts = duration.components
    let tenths = parts.seconds * 10_000 + parts.attoseconds / 100_000_000_000_000
    return "\(tenths / 10).\(tenths % 10) ms"
  }

  private static func milliseconds(_ duration: Duration) -> String {
    let number = text(duration)
    return String(repeating: " ", count: max(0, 12 - number.count)) + number
  }
}
