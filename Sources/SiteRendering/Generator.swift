/// The program as manifests and pages name it.
public enum Generator {
  /// The version; a change of what is published changes it at a release.
  public static let version = "1.0"
  /// The name with the version.
  public static let name = "reportgen \(version)"
}
