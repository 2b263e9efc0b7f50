import Fixtures
import Testing

@Suite struct EncodingTests {
  @Test(arguments: ["report.yaml", "references.yaml", "figures/02-quay/figure.yaml"])
  func reportsYAMLThatIsNotUTF8(_ path: String) throws {
    let broken = try findings { fixture in
      fixture.write(bytes: Array("# note\nx: ".utf8) + [0xFF], to: path)
    }
    #expect(
      broken == [
        "\(path):2:4 bad-encoding: byte 0xFF is not UTF-8 — save the file with the encoding UTF-8"
      ])
  }

  @Test func reportsAPageThatIsNotUTF8() throws {
    let broken = try findings { fixture in
      let text = try fixture.text(of: "1-cargo/1-volume.zh.md")
      fixture.write(bytes: Array(text.utf8) + [0xE5, 0x90], to: "1-cargo/1-volume.zh.md")
    }
    #expect(broken.map { $0.prefix(while: { $0 != " " }) } == ["1-cargo/1-volume.zh.md:9:1"])
    #expect(broken.first?.contains(" bad-encoding: ") == true)
  }

  @Test(arguments: ["report.yaml", "glossary.yaml", "1-cargo/1-volume.zh.md"])
  func reportsANULByte(_ path: String) throws {
    let broken = try findings { $0.write("---\ntitle: a\u{0}b\n---\n", to: path) }
    #expect(broken.count == 1 && broken[0].hasPrefix("\(path):2:9 nul-byte: NUL byte"))
  }

  @Test func saysHowToSaveASpreadsheetThatIsGBK() throws {
    let broken = try findings { fixture in
      // 吞吐量 in GBK.
      fixture.write(
        bytes: Array("id,".utf8) + [0xCD, 0xCC, 0xCD, 0xC2, 0xC1, 0xBF, 0x0A],
        to: "figures/02-quay/data.csv")
    }
    #expect(
      broken == [
        "figures/02-quay/data.csv:1:4 bad-encoding: the file looks like GBK, not UTF-8 — "
          + "in a spreadsheet choose File > Save As > \"CSV UTF-8 (Comma delimited)\""
      ])
  }
}
