import ReportModel

/// How parts, sections, headings and figures are numbered in each language.
///
/// Chinese follows the printed form 第一章 / 一 / 1 / （1）; English counts 1 / 1.1 / 1.1.1 / 1.1.1.1.
enum Numbering {
  /// A part's bare number: 一, 1.
  static func part(_ number: Int, _ language: Language) -> String {
    language == .chinese ? ChineseNumeral.text(number) : String(number)
  }

  /// A part with its word: 第一章, Part 1.
  static func partLabel(_ number: Int, _ language: Language) -> String {
    language == .chinese ? "第\(ChineseNumeral.text(number))章" : "Part \(number)"
  }

  /// A section: 一, 1.1.
  static func section(_ place: SectionPlace, _ language: Language) -> String {
    language == .chinese
      ? ChineseNumeral.text(place.section) : "\(place.part).\(place.section)"
  }

  /// A section's number and title on one line: 一、…, 1.1 ….
  static func sectionTitle(_ section: Section, _ language: Language) -> String {
    let number = self.section(section.place, language)
    let title = section.text[language].title
    return language == .chinese ? "\(number)、\(title)" : "\(number)\u{A0}\(title)"
  }

  /// A heading: 1 and （1）, 1.1.1 and 1.1.1.1.
  static func heading(_ path: [Int], in place: SectionPlace, _ language: Language) -> String {
    guard language == .chinese else {
      return ([place.part, place.section] + path).map(String.init).joined(separator: ".")
    }
    let last = path.last ?? 0
    return path.count < 2 ? String(last) : "（\(last)）"
  }

  /// A figure with its word: 图表 3, Figure 3.
  static func figure(_ number: Int, _ language: Language) -> String {
    language == .chinese ? "图表\(number)" : "Figure\u{A0}\(number)"
  }

  /// Several figures that follow one another: 图表1—3, Figures 1–3.
  static func figures(_ numbers: ClosedRange<Int>, _ language: Language) -> String {
    guard numbers.count > 1 else { return figure(numbers.lowerBound, language) }
    return language == .chinese
      ? "图表\(numbers.lowerBound)—\(numbers.upperBound)"
      : "Figures\u{A0}\(numbers.lowerBound)–\(numbers.upperBound)"
  }
}

/// Whole numbers in Chinese characters, as they number chapters.
enum ChineseNumeral {
  /// The number from 1 to 99 in characters; others in digits.
  static func text(_ number: Int) -> String {
    guard (1...99).contains(number) else { return String(number) }
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let tens = number / 10
    let ten = tens == 0 ? "" : (tens == 1 ? "十" : digits[tens] + "十")
    return ten + digits[number % 10]
  }
}
