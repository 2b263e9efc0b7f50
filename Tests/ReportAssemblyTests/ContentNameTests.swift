import Fixtures
import Testing

@Suite struct ContentNameTests {
  @Test(arguments: [
    ("1-cargo/2-berths.en.md", "1-cargo/2-berths.zh.md", "English"),
    ("1-cargo/2-berths.zh.md", "1-cargo/2-berths.en.md", "Chinese"),
    ("2-energy/index.en.md", "2-energy/index.zh.md", "English"),
    ("index.zh.md", "index.en.md", "Chinese"),
  ])
  func namesTheFileToCreateForAMissingHalf(_ missing: String, _ other: String, _ name: String)
    throws
  {
    let found = try findings { try $0.remove(missing) }
    #expect(
      found == [
        "\(other):1:1 missing-half: the \(name) half of this page is missing — "
          + "create 'Content/\(missing)'"
      ])
  }

  @Test func namesBothFilesWhereAPartHasNoPage() throws {
    let found = try findings {
      try $0.remove("2-energy/index.zh.md")
      try $0.remove("2-energy/index.en.md")
    }
    #expect(
      found == [
        "2-energy/index.en.md:1:1 missing-half: the English half of this page is missing — "
          + "create 'Content/2-energy/index.en.md'",
        "2-energy/index.zh.md:1:1 missing-half: the Chinese half of this page is missing — "
          + "create 'Content/2-energy/index.zh.md'",
      ])
  }

  @Test(arguments: ["report.yaml", "interface.yaml"])
  func namesAFileThatMustExist(_ path: String) throws {
    let found = try findings { try $0.remove(path) }
    #expect(found == ["\(path):1:1 missing-file: file is missing — create 'Content/\(path)'"])
  }

  @Test(arguments: [
    "notes.txt", "1-cargo/1-volume.md", "1-cargo/1-volume.fr.md", "1-cargo/volume.zh.md",
    "cargo/1-volume.zh.md", "1-cargo/01-Volume.zh.md", "0-cargo/1-a.zh.md", "1-/1-a.zh.md",
    "figures/throughput/figure.yaml", "figures/01-throughput/notes.md", "figures/readme.txt",
    "media/old/a.png", "1-cargo/1-volume.zh.md.bak", "第一章/1-a.zh.md", "12345-cargo/1-a.zh.md",
    "1-cargo/a/b/c.md", "report.yml", "index.md", "home.zh.md",
  ])
  func reportsAFileThatNothingReads(_ path: String) throws {
    let found = try findings { $0.write("", to: path) }
    #expect(
      found == [
        "\(path):1:1 unexpected-file: nothing reads this file — "
          + "rename it as Content/README.md says, or move it out of the folder"
      ])
  }

  @Test(arguments: ["README.md", "1-cargo/README.md", "figures/README.md"])
  func passesOverGuidesForEditors(_ path: String) throws {
    #expect(try findings { $0.write("# 说明", to: path) } == [])
  }

  @Test func reportsAGapInTheNumbersOfParts() throws {
    let found = try findings { fixture in
      for name in ["index.zh.md", "index.en.md", "1-shore-power.zh.md", "1-shore-power.en.md"] {
        fixture.write(try fixture.text(of: "2-energy/\(name)"), to: "3-energy/\(name)")
      }
      try fixture.remove("2-energy/")
    }
    #expect(
      found == [
        "3-energy:1:1 content-name: number 3 where 2 follows — "
          + "number the names in 'Content' from 1 without a gap"
      ])
  }

  @Test func reportsTwoSectionsOfOneNumber() throws {
    let found = try findings { fixture in
      for language in ["zh", "en"] {
        fixture.write("---\ntitle: a\n---\n", to: "1-cargo/1-cranes.\(language).md")
      }
    }
    #expect(
      found == [
        "1-cargo/1-volume:1:1 content-name: number 1 where 2 follows — "
          + "number the names in 'Content/1-cargo' from 1 without a gap"
      ])
  }

  @Test func reportsAnIDThatTwoSectionsHave() throws {
    let found = try findings { fixture in
      for language in ["zh", "en"] {
        fixture.write("---\ntitle: a\n---\n", to: "1-cargo/3-volume.\(language).md")
      }
    }
    #expect(
      found == [
        "1-cargo/3-volume:1:1 content-name: id 'volume' is taken by '1-volume' — "
          + "give it an id of its own"
      ])
  }

  @Test func keepsApartFiguresWhoseNumbersAreWrittenDifferently() throws {
    let found = try findings { fixture in
      for name in ["figure.yaml", "data.csv"] {
        fixture.write(
          try fixture.text(of: "figures/02-quay/\(name)"), to: "figures/2-quay/\(name)")
      }
    }
    #expect(
      found == [
        "figures/2-quay:1:1 content-name: id 'quay' is taken by '02-quay' — give it an id of its own"
      ])
  }

  @Test func namesTheHalfToCreateWithTheNumberAsItIsWritten() throws {
    let found = try findings { fixture in
      for name in ["index.zh.md", "index.en.md", "1-shore-power.zh.md"] {
        fixture.write(try fixture.text(of: "2-energy/\(name)"), to: "02-energy/\(name)")
      }
      try fixture.remove("2-energy/")
    }
    #expect(
      found == [
        "02-energy/1-shore-power.zh.md:1:1 missing-half: the English half of this page is missing — "
          + "create 'Content/02-energy/1-shore-power.en.md'"
      ])
  }

  @Test(arguments: [
    ("figures", "the page of all figures"), ("index", "the home page"),
    ("data", "the page of all data"),
  ])
  func refusesAnIDWhosePageIsTaken(_ id: String, _ page: String) throws {
    let found = try findings { fixture in
      for language in ["zh", "en"] {
        fixture.write("---\ntitle: a\n---\n", to: "3-\(id)/index.\(language).md")
      }
    }
    #expect(
      found == [
        "3-\(id):1:1 content-name: id '\(id)' is the address of \(page) — give the part another id"
      ])
  }

  @Test(arguments: ["码头.png", "a b.png", "a+b.svg"])
  func refusesAPictureWhoseNameIsNoAddress(_ name: String) throws {
    let found = try findings { $0.write("", to: "media/\(name)") }
    #expect(
      found == [
        "media/\(name):1:1 content-name: file name '\(name)' has a form that is not allowed — "
          + "use ASCII letters, digits, '.', '-' and '_', such as 'harbour-1.jpg'"
      ])
  }
}
