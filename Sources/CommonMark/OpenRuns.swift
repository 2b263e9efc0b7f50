/// The runs of `*` in a block that have begun emphasis and not ended it.
struct OpenRuns {
  private var lengths: [Int] = []
  /// How many are open of length 1, 2, 3, and of more.
  private var counts = (one: 0, two: 0, three: 0, more: 0)

  /// Whether a run of a length can end what is open: one as long, part of a longer one, or two.
  func canEnd(_ length: Int) -> Bool {
    count(of: length) > 0 || endsPart(length) || endsTwo(length)
  }

  mutating func begin(_ length: Int) {
    lengths.append(length)
    add(1, to: length)
  }

  /// Ends what a run of a length can end; what was opened within it and not ended stays literal.
  mutating func end(_ length: Int) {
    if count(of: length) > 0 {
      while let last = pop(), Self.kind(of: last) != Self.kind(of: length) {}
    } else if endsPart(length), let last = pop() {
      begin(last - length)
    } else if endsTwo(length) {
      _ = pop()
      _ = pop()
    }
  }

  /// `***` holds both a strong and a plain emphasis.
  private func endsPart(_ length: Int) -> Bool {
    guard let last = lengths.last else { return false }
    return last >= 3 && length < last
  }

  private func endsTwo(_ length: Int) -> Bool {
    length == 3 && lengths.count >= 2 && lengths.suffix(2).reduce(0, +) == 3
  }

  private mutating func pop() -> Int? {
    let last = lengths.popLast()
    if let last { add(-1, to: last) }
    return last
  }

  private static func kind(of length: Int) -> Int { min(length, 4) }

  private func count(of length: Int) -> Int {
    switch Self.kind(of: length) {
    case 1: counts.one
    case 2: counts.two
    case 3: counts.three
    default: counts.more
    }
  }

  private mutating func add(_ step: Int, to length: Int) {
    switch Self.kind(of: length) {
    case 1: counts.one += step
    case 2: counts.two += step
    case 3: counts.three += step
    default: counts.more += step
    }
  }
}
