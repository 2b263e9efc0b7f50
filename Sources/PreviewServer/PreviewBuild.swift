public import Diagnostics
public import SiteRendering

/// What one run of the pipeline gave the preview: a site, or what stands in its way.
///
/// A site may be there with errors: then it shows the files as they are, and a build would refuse
/// them, for what the checks of the text say.
public struct PreviewBuild: Sendable {
  /// The site; nil where an error stands in its way, and the last good one stays.
  public let site: RenderedSite?
  /// Everything that was found.
  public let diagnostics: [Diagnostic]
  /// The files that were read, for the excerpts of messages.
  public let files: [SourceFile]
  /// What editors are told beside the pages; nil where there is no site.
  public let help: EditorsHelp?

  /// Puts together what a run gave.
  public init(
    site: RenderedSite?, diagnostics: [Diagnostic], files: [SourceFile], help: EditorsHelp? = nil
  ) {
    self.help = help
    self.site = site
    self.diagnostics = diagnostics
    self.files = files
  }
}

/// Which files may have changed since they were last read.
public enum ChangedPaths: Sendable, Equatable {
  /// Files by their paths below the project's folder; each may be changed, new or gone.
  case files(Set<String>)
  /// It is not known: everything is to be read again.
  case everything

  /// Both changes together.
  public func joined(with other: ChangedPaths) -> ChangedPaths {
    if case .files(let paths) = self, case .files(let more) = other {
      return .files(paths.union(more))
    }
    return .everything
  }
}
