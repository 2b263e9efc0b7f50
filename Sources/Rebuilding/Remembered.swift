/// The outputs of a pure function by name, made again only where their input is another.
///
/// ```swift
/// var pages = Remembered<SourceFile, Page>()
/// pages.beginRun()
/// let page = pages.output("a.md", for: file) { Page($0) }
/// ```
///
/// What a run does not ask for is forgotten with the next one, so that memory stays that of one run,
/// and of what the next one makes anew.
public struct Remembered<Input: Equatable, Output> {
  /// A class, never changed: an input may have many parts, and goes from run to run.
  fileprivate final class Entry {
    let input: Input
    let output: Output

    init(input: Input, output: Output) {
      self.input = input
      self.output = output
    }
  }

  private var last: [String: Entry] = [:]
  private var current: [String: Entry] = [:]
  /// How many outputs this run has made anew.
  public private(set) var madeCount = 0

  /// Remembers nothing yet.
  public init() {}

  /// Begins a run: what the last one asked for can be used again, anything older is forgotten.
  public mutating func beginRun() {
    last = current
    current = [:]
    current.reserveCapacity(last.count)
    madeCount = 0
  }

  /// What the function makes of an input; the one of the last run where the input is equal.
  ///
  /// - Parameters:
  ///   - name: what the output is of, the same in every run.
  ///   - input: everything that the function reads.
  ///   - make: the function.
  /// - Returns: the output.
  public mutating func output(
    _ name: String, for input: Input, make: (Input) throws -> Output
  ) rethrows -> Output {
    if let known = known(name, input) { return known }
    let output = try make(input)
    current[name] = Entry(input: input, output: output)
    madeCount += 1
    return output
  }

  /// What the function makes of each input; those that are not known are made together.
  ///
  /// - Parameters:
  ///   - inputs: names, each once, with everything that the function reads.
  ///   - make: makes the outputs of some inputs, in their order.
  /// - Returns: the outputs in the order of the inputs.
  public mutating func outputs(
    for inputs: [(name: String, input: Input)], make: ([Input]) throws -> [Output]
  ) rethrows -> [Output] {
    let known = inputs.map { self.known($0.name, $0.input) }
    let missing = inputs.indices.filter { known[$0] == nil }
    let made = try make(missing.map { inputs[$0].input })
    madeCount += made.count
    for (index, output) in zip(missing, made) {
      current[inputs[index].name] = Entry(input: inputs[index].input, output: output)
    }
    var rest = made[...]
    return known.compactMap { $0 ?? rest.popFirst() }
  }

  private mutating func known(_ name: String, _ input: Input) -> Output? {
    if let entry = current[name], entry.input == input { return entry.output }
    guard let entry = last[name], entry.input == input else { return nil }
    current[name] = entry
    return entry.output
  }
}

extension Remembered: Sendable where Input: Sendable, Output: Sendable {}
extension Remembered.Entry: Sendable where Input: Sendable, Output: Sendable {}
