import Glibc

/// Measures how long work takes.
enum Stopwatch {
  /// Which time is measured.
  enum Clock {
    /// The processor time of this process, on all cores together.
    case processor
    /// The time that passes.
    case wall
  }

  /// What a run took.
  struct Result {
    /// The median of all samples, in milliseconds.
    let median: Double
    /// The fastest sample, in milliseconds.
    let least: Double
  }

  /// The time of one call: the median of `samples` samples of `calls` calls each, after one that does
  /// not count.
  static func measure(
    samples: Int, calls: Int, clock: Clock = .processor, _ work: () -> Void
  ) -> Result {
    work()
    let times = (0..<samples).map { _ in
      let start = now(clock)
      for _ in 0..<calls { work() }
      return (now(clock) - start) / Double(calls)
    }.sorted()
    return Result(median: times[times.count / 2], least: times[0])
  }

  /// The time in milliseconds.
  private static func now(_ clock: Clock) -> Double {
    var time = timespec()
    clock_gettime(clock == .wall ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
  }
}
