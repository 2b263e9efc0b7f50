/// Says how to mend a cell that should be a number: what people type, and what to write instead.
enum NumberHelp {
  /// The help for a cell, in the imperative.
  static func help(for cell: SourceText, in field: QuantityCells.Field) -> String {
    let folded = fold(cell.text)
    let places = numbers(in: folded)
    guard let first = places.first, let last = places.last else {
      return "leave the cell empty and put the words in the note"
    }
    if isScientific(folded) { return "write all digits, or use a larger unit" }
    guard let low = digits(folded[first]), let high = digits(folded[last]) else {
      return "write digits with at most one point, and no commas"
    }
    guard cell.text.utf8.count <= 100 else {
      return "write the number and put the rest in the note"
    }
    let after = folded[last.upperBound...]
    switch places.count {
    case 1: return help(digits: low, before: folded[..<first.lowerBound], after: after, in: field)
    case 2 where field == .value && isRangeSign(folded[first.upperBound..<last.lowerBound]):
      let unit = trimmed(after)
      return "leave value empty and write \(low) under low and \(high) under high"
        + (unit.isEmpty ? "" : ", with '\(unit)' under unit")
    default: return "write one number and put the rest in the note"
    }
  }

  private static func help(
    digits: String, before: Substring, after: Substring, in field: QuantityCells.Field
  ) -> String {
    let (sign, afterSign) = Qualifier.split(trimmed(before))
    var qualifier = sign
    var lead = trimmed(afterSign)
    var trail = trimmed(after)
    let minus = lead.hasSuffix("-") ? "-" : ""
    if !minus.isEmpty { lead = trimmed(lead.dropLast()) }
    if let found = QualifierWords.before.first(where: { lead.lowercased().hasSuffix($0.word) }) {
      qualifier = found.qualifier
      lead = trimmed(lead.dropLast(found.word.count))
    }
    if let found = QualifierWords.after.first(where: { trail.lowercased().hasSuffix($0.word) }) {
      qualifier = found.qualifier
      trail = trimmed(trail.dropLast(found.word.count))
    }
    let symbol = field == .value ? qualifier.symbol : ""
    return "write \(symbol)\(minus)\(digits)"
      + (trail.isEmpty ? "" : ", with '\(trail)' under unit")
      + (lead.isEmpty ? "" : ", and put '\(lead)' in the note")
  }

  /// Full-width forms as ASCII, every minus as a hyphen, every space as a plain one.
  private static func fold(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x2212: result.append("-")
      case 0x3000, 0xA0, 0x2009, 0x202F, 0x09, 0x0A, 0x0D: result.append(" ")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The runs of ASCII digits with points and commas between them.
  private static func numbers(in text: String) -> [Range<String.Index>] {
    let scalars = text.unicodeScalars
    var found: [Range<String.Index>] = []
    var index = scalars.startIndex
    while let start = scalars[index...].firstIndex(where: isDigit) {
      var end = start
      while let next = scalars[end...].firstIndex(where: { !isDigit($0) }) {
        end = next
        let after = scalars.index(after: next)
        guard scalars[next] == "." || scalars[next] == ",", after < scalars.endIndex,
          isDigit(scalars[after])
        else { break }
        end = after
      }
      if scalars[end...].allSatisfy(isDigit) { end = scalars.endIndex }
      found.append(start..<end)
      index = end
    }
    return found
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// A number without the commas between its thousands; nil where commas part anything else, or
  /// what is left is no number.
  private static func digits(_ number: Substring) -> String? {
    let whole = number.prefix { $0 != "." }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    let digits = groups.joined() + number[whole.endIndex...]
    return DecimalNumber(digits) == nil ? nil : digits
  }

  private static func isScientific(_ text: String) -> Bool {
    let lowered = text.lowercased()
    return lowered.contains("e") && lowered.allSatisfy { "0123456789.+-e".contains($0) }
  }

  private static func isRangeSign(_ text: Substring) -> Bool {
    ["-", "–", "—", "――", "~", "至", "到", "to"].contains(trimmed(text.drop { $0 == "%" }))
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var rest = text[...]
    while rest.first == " " { rest = rest.dropFirst() }
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest)
  }
}
