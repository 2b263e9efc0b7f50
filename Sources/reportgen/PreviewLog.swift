import Diagnostics
import Glibc
import PreviewServer
import SiteRendering

/// Tells in the terminal what the preview does.
struct PreviewLog {
  let opensBrowser: Bool

  func tell(_ event: SitePreview.Event) {
    switch event {
    case .listening(let addresses, let portWasTaken):
      if portWasTaken { Output.progress("the port is taken; this is the next one that is free") }
      Output.progress("serving \(addresses.joined(separator: " and "))  (Ctrl-C ends it)")
      if opensBrowser, let address = addresses.first { Self.open(address) }
    case .polling(let reason):
      Output.progress("\(reason); looking at the files every half second")
    case .built(let build, let duration):
      Output.progress(DiagnosticPrinter(files: build.files).text(build.diagnostics))
      Output.progress(Self.line(build) + " in \(Timings.text(duration))")
    case .failed(let failure): Output.progress("reportgen: \(failure)")
    }
  }

  private static func line(_ build: PreviewBuild) -> String {
    let errors = build.diagnostics.sortedByPlace().count { $0.severity == .error }
    let count = "\(errors) \(errors == 1 ? "error" : "errors")"
    guard let site = build.site else { return "\(count); the last good site stays" }
    let built = "built \(site.files.count) files"
    return errors == 0 ? built : "\(built), which a build would refuse for \(count),"
  }

  /// Hands the address to the desktop; one that has no browser says so itself.
  private static func open(_ address: String) {
    var process = pid_t()
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("xdg-open"), strdup(address), nil]
    defer { arguments.forEach { free($0) } }
    if posix_spawnp(&process, "xdg-open", nil, nil, &arguments, environ) != 0 {
      Output.progress("could not open a browser; go to \(address)")
    }
  }
}
