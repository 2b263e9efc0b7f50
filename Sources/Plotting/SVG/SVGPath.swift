extension SVGWriter {
  /// Writes the data of a path, each piece absolute or relative, whichever is shorter.
  mutating func path(_ path: Path) {
    for run in path.runs {
      var previous: (x: Int, y: Int)?
      for point in run.points {
        let next = (x: Self.tenths(of: point.x), y: Self.tenths(of: point.y))
        if let previous {
          piece(from: previous, to: next)
        } else {
          byte(0x4D)
          pair(next.x, next.y)
        }
        previous = next
      }
      if run.isClosed { byte(0x7A) }
    }
  }

  private mutating func piece(from start: (x: Int, y: Int), to end: (x: Int, y: Int)) {
    let delta = (x: end.x - start.x, y: end.y - start.y)
    if delta.y == 0 {
      shorter(0x48, end.x, 0x68, delta.x)
    } else if delta.x == 0 {
      shorter(0x56, end.y, 0x76, delta.y)
    } else {
      let isRelative = Self.length(delta.x, delta.y) < Self.length(end.x, end.y)
      byte(isRelative ? 0x6C : 0x4C)
      if isRelative { pair(delta.x, delta.y) } else { pair(end.x, end.y) }
    }
  }

  private mutating func shorter(_ absolute: UInt8, _ end: Int, _ relative: UInt8, _ delta: Int) {
    let isRelative = Self.length(delta) < Self.length(end)
    byte(isRelative ? relative : absolute)
    tenths(isRelative ? delta : end)
  }

  private mutating func pair(_ x: Int, _ y: Int) {
    tenths(x)
    if y >= 0 { byte(0x20) }
    tenths(y)
  }

  private static func length(_ x: Int, _ y: Int) -> Int {
    length(x) + length(y) + (y < 0 ? 0 : 1)
  }

  /// How many characters a number of tenths takes.
  private static func length(_ tenths: Int) -> Int {
    var length = tenths < 0 ? 1 : 0
    let (whole, tenth) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    if tenth > 0 { length += 2 }
    if whole == 0 { return tenth > 0 ? length : length + 1 }
    var rest = whole
    while rest > 0 {
      rest /= 10
      length += 1
    }
    return length
  }
}
