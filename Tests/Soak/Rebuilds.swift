import Diagnostics
import Glibc
import ReportAssembly
import SiteRendering

/// Rebuilds one changing page again and again and looks at the memory of the process: it must be
/// steady.
struct Rebuilds {
  private var files: [SourceFile]

  init(root: String) throws {
    let folder = ContentFolder(root: root)
    files = try ["Content", "Templates"].flatMap { try folder.files(in: $0).value }
  }

  /// Whether the memory after the last of some rebuilds is at most a tenth above that after the
  /// first tenth of them.
  mutating func run(_ count: Int) async throws -> Bool {
    var assembly = AssemblyMemory()
    var rendering = SiteMemory()
    let place = files.firstIndex { $0.path.hasSuffix(".zh.md") && $0.path.contains("/1-") }
    guard let place else { return false }
    let page = files[place]
    var early = 0
    for number in 0...count {
      files[place] = SourceFile(
        path: page.path, bytes: page.bytes + Array("\n第\(number)次修改。\n".utf8))
      let content = files.filter { $0.path.hasPrefix("Content/") }
      let report = Assembly.checkedReport(
        from: content, simulationRuns: 50, remembering: &assembly
      ).report
      guard let value = report.value else { return false }
      _ = try await SiteRenderer(
        report: value, templates: files.filter { $0.path.hasPrefix("Templates/") }
      ).render(jobs: 2, remembering: &rendering)
      if number == count / 10 { early = Self.residentKilobytes }
    }
    let late = Self.residentKilobytes
    print("\(count) rebuilds: \(early) kB after a tenth of them, \(late) kB at the end")
    return late <= early + early / 10
  }

  private static var residentKilobytes: Int {
    var text = [UInt8](repeating: 0, count: 256)
    let descriptor = open("/proc/self/statm", O_RDONLY)
    guard descriptor >= 0 else { return 0 }
    defer { close(descriptor) }
    let count = read(descriptor, &text, text.count)
    let fields = String(decoding: text.prefix(max(0, count)), as: UTF8.self).split(separator: " ")
    return (fields.count > 1 ? Int(fields[1]) ?? 0 : 0) * Int(sysconf(Int32(_SC_PAGESIZE))) / 1024
  }
}
