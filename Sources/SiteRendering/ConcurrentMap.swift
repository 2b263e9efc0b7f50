/// Changes many values side by side; the results come in the order of the values.
struct ConcurrentMap {
  /// How many values are worked on at the same time, at least 1.
  let jobs: Int

  func map<Value: Sendable, Result: Sendable>(
    _ values: [Value], _ transform: @escaping @Sendable (Value) throws -> Result
  ) async throws -> [Result] {
    let lanes = max(1, min(jobs, values.count))
    guard lanes > 1 else { return try values.map(transform) }
    var results: [Result?] = Array(repeating: nil, count: values.count)
    try await withThrowingTaskGroup(of: [(Int, Result)].self) { group in
      for lane in 0..<lanes {
        group.addTask {
          try stride(from: lane, to: values.count, by: lanes).map {
            ($0, try transform(values[$0]))
          }
        }
      }
      for try await finished in group {
        for (index, result) in finished { results[index] = result }
      }
    }
    return results.compactMap { $0 }
  }
}
