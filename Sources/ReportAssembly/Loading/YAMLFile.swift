import Diagnostics

/// Reads a file that is YAML as a whole.
enum YAMLFile {
  /// The top-level mapping; nil where the file cannot be read as one.
  static func mapping(of file: SourceFile) -> Checked<YAMLMapping?> {
    if let problem = TextCheck.diagnostic(for: file) { return Checked(nil, [problem]) }
    return YAMLParser(file: file).mapping(of: file.text)
  }
}
