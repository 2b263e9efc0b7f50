/// A language the report is published in.
public enum Language: String, CaseIterable, Sendable, Hashable {
  /// Chinese in simplified characters; the folder `zh`.
  case chinese = "zh"
  /// English; the folder `en`.
  case english = "en"

  /// The language tag for HTML (BCP 47).
  public var tag: String {
    switch self {
    case .chinese: "zh-Hans"
    case .english: "en"
    }
  }

  /// The other language of the pair.
  public var other: Language {
    switch self {
    case .chinese: .english
    case .english: .chinese
    }
  }
}
