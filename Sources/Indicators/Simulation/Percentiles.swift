extension Percentiles where Value == Int {
  /// The percentiles of ranks that occurred `counts[rank − 1]` times; nil where none did.
  init?(counts: [Int]) {
    let total = counts.reduce(0, +)
    guard total > 0 else { return nil }
    func value(_ percent: Int) -> Int {
      let needed = Self.position(percent, of: total) + 1
      var sum = 0
      for (index, count) in counts.enumerated() {
        sum += count
        if sum >= needed { return index + 1 }
      }
      return counts.count
    }
    self.init(low: value(5), median: value(50), high: value(95))
  }
}

extension Percentiles where Value == Double {
  /// The percentiles of some numbers, whose order changes; nil where there are none.
  init?(_ numbers: inout [Double]) {
    guard !numbers.isEmpty else { return nil }
    let count = numbers.count
    let places = [5, 50, 95].map { Self.position($0, of: count) }
    var first = 0
    for place in places {
      numbers.partition(around: place, from: first)
      first = place
    }
    self.init(low: numbers[places[0]], median: numbers[places[1]], high: numbers[places[2]])
  }
}

extension Percentiles {
  /// The place of a percentile among sorted numbers, from 0, by the nearest rank: ⌈pn⌉ − 1.
  fileprivate static func position(_ percent: Int, of count: Int) -> Int {
    max(0, (percent * count + 99) / 100 - 1)
  }
}

extension [Double] {
  /// Brings the number that belongs at `place` in sorted order there.
  ///
  /// None greater stands before it then and none smaller behind; numbers before `from` stay. Linear
  /// on average (Hoare's selection).
  fileprivate mutating func partition(around place: Int, from: Int) {
    var low = from
    var high = count - 1
    while low < high {
      let pivot = self[low + (high - low) / 2]
      var left = low
      var right = high
      while left <= right {
        while self[left] < pivot { left += 1 }
        while self[right] > pivot { right -= 1 }
        if left <= right {
          swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if place <= right { high = right } else if place >= left { low = left } else { return }
    }
  }
}
