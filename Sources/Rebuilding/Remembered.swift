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
    let name: String
    let input: Input
    let output: Output

    init(name: String, input: Input, output: Output) {
      self.name = name
      self.input = input
      self.output = output
    }
  }

  /// In the order in which the last run asked for them, which is nearly always that of this one.
  private var last: [Entry] = []
  private var current: [Entry] = []
  /// Where the last run's entry of the next name is looked for first.
  private var expected = 0
  /// The places of the last run's entries; made when a name is not where it is expected.
  private var places: [String: Int]?
  /// How many outputs this run has made anew.
  public private(set) var madeCount = 0

  /// Remembers nothing yet.
  public init() {}

  /// Begins a run: what the last one asked for can be used again, anything older is forgotten.
  public mutating func beginRun() {
    last = current
    current = []
    current.reserveCapacity(last.count)
    expected = 0
    places = nil
    madeCount = 0
  }

  /// What the function makes of an input; the one of the last run where the input is equal.
  ///
  /// - Parameters:
  ///   - name: what the output is of: the same in every run, and asked for once in each.
  ///   - input: everything that the function reads.
  ///   - make: the function.
  /// - Returns: the output.
  public mutating func output(
    _ name: String, for input: Input, make: (Input) throws -> Output
  ) rethrows -> Output {
    if let known = known(name, input) {
      current.append(known)
      return known.output
    }
    let output = try make(input)
    current.append(Entry(name: name, input: input, output: output))
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
    var entries = inputs.map { known($0.name, $0.input) }
    let missing = inputs.indices.filter { entries[$0] == nil }
    let made = try make(missing.map { inputs[$0].input })
    madeCount += made.count
    for (index, output) in zip(missing, made) {
      let (name, input) = inputs[index]
      entries[index] = Entry(name: name, input: input, output: output)
    }
    let all = entries.compactMap { $0 }
    current += all
    return all.map(\.output)
  }

  /// The last run's entry of a name, where its input is equal.
  private mutating func known(_ name: String, _ input: Input) -> Entry? {
    lastEntry(name).flatMap { $0.input == input ? $0 : nil }
  }

  private mutating func lastEntry(_ name: String) -> Entry? {
    if expected < last.count, last[expected].name == name {
      expected += 1
      return last[expected - 1]
    }
    if places == nil {
      places = Dictionary(zip(last.map(\.name), last.indices)) { $1 }
    }
    guard let place = places?[name] else { return nil }
    expected = place + 1
    return last[place]
  }
}

extension Remembered: Sendable where Input: Sendable, Output: Sendable {}
extension Remembered.Entry: Sendable where Input: Sendable, Output: Sendable {}
