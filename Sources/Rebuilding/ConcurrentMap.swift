internal import Dispatch
internal import Synchronization

/// Changes many values side by side; the results come in the order of the values.
///
/// The caller waits, so that what uses it stays a plain function.
public struct ConcurrentMap: Sendable {
  /// How many values are worked on at the same time, at least 1.
  public let jobs: Int

  /// Works on so many values at a time.
  public init(jobs: Int) { self.jobs = jobs }

  /// What a function that cannot fail makes of each value.
  public func map<Value: Sendable, Output: Sendable>(
    _ values: [Value], _ transform: @Sendable (Value) -> Output
  ) -> [Output] {
    let lanes = max(1, min(jobs, values.count))
    guard lanes > 1 else { return values.map(transform) }
    let outputs = Mutex<[Output?]>(Array(repeating: nil, count: values.count))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: lanes) { _ in
      // Whoever is free takes the next: values differ much in what they cost.
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < values.count else { return }
        let output = transform(values[index])
        outputs.withLock { $0[index] = output }
      }
    }
    return outputs.withLock { $0 }.compactMap { $0 }
  }

  /// What a function makes of each value.
  ///
  /// - Throws: what the function throws for the first value for which it does.
  public func map<Value: Sendable, Output: Sendable>(
    _ values: [Value], _ transform: @Sendable (Value) throws -> Output
  ) throws -> [Output] {
    let results = map(values) { value in Result { try transform(value) } }
    return try results.map { try $0.get() }
  }
}
