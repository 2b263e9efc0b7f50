import Quantities
import ReportModel

/// How numbers that the index computes are written: rounded for readers, to six significant digits
/// in data files, since the last bits may differ between machines.
enum IndexNumber {
  /// A number for readers.
  static func text(_ number: Double, fractionDigits: Int, _ language: Language) -> String {
    guard let decimal = DecimalNumber(number, fractionDigits: fractionDigits) else { return "" }
    return QuantityFormat(NumberStyle(language), missing: "").text(decimal)
  }

  /// A share of 1 in percent.
  static func percent(_ share: Double, _ language: Language) -> String {
    let percent = share * 100
    let isSmall = percent > 0 && percent < 9.95
    return text(percent, fractionDigits: isSmall ? 1 : 0, language) + "%"
  }

  /// Six significant digits, without zeros at the end; empty for no number.
  static func data(_ number: Double?) -> String {
    guard let number, number.isFinite else { return "" }
    var (digits, magnitude) = (5, number.magnitude)
    while magnitude >= 10, digits > 0 { (digits, magnitude) = (digits - 1, magnitude / 10) }
    while magnitude < 1, magnitude > 0, digits < 12 {
      (digits, magnitude) = (digits + 1, magnitude * 10)
    }
    guard let decimal = DecimalNumber(number, fractionDigits: digits) else { return "" }
    var text = decimal.description[...]
    guard text.contains(".") else { return String(text) }
    while text.hasSuffix("0") { text = text.dropLast() }
    return String(text.hasSuffix(".") ? text.dropLast() : text)
  }
}
