/// A fault of the program, not of the author: values that do not fit the declared names, or a name
/// asked for that the check of the templates should have refused.
public struct TemplateFault: Error, Sendable, Equatable, CustomStringConvertible {
  /// The template that was to be rendered.
  public let template: String
  /// What is wrong, sorted, each naming the path of the value, such as `'menu[2].url' is missing`.
  public let reasons: [String]

  /// One line naming the template and every reason.
  public var description: String {
    "template '\(template)': \(reasons.joined(separator: "; "))"
  }
}
