import Glibc

/// Times parts of the generator in a release build.
///
/// usage: benchmarks plot [ROOT] | benchmarks index | benchmarks checks ROOT
@main
enum Benchmarks {
  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "plot": try PlotBenchmark.run(root: arguments.dropFirst().first)
    case "index": try IndexBenchmark.run()
    case "checks": try await CheckBenchmark.run(root: arguments.dropFirst().first ?? ".")
    default:
      print("usage: benchmarks plot [ROOT] | benchmarks index | benchmarks checks [ROOT]")
      exit(64)
    }
  }
}
