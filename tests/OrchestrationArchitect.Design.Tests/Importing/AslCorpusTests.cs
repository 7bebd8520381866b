using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Importing;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Design.Verification;

namespace OrchestrationArchitect.Design.Tests.Importing;

public sealed class AslCorpusTests
{
    [Fact]
    public void Import_PublicDefinitions_AllGiveDesignsThatAreExplored()
    {
        Assert.SkipWhen(Corpus.Asl is null, "The public ASL definitions are not beside the repository.");
        foreach (var file in Directory.GetFiles(Corpus.Asl!, "*.json").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file);
            var result = AslImporter.Import(File.ReadAllText(file), name);
            result.Design.ShouldNotBeNull(name);
            DesignJson.ReadDesign(DesignJson.Write(result.Design)).Steps.Length.ShouldBe(result.Design.Steps.Length, name);
            var verified = Verifier.Verify(result.Design);
            verified.ModelCheck.ShouldNotBeNull(name);
            verified.ModelCheck.Complete.ShouldBeTrue(name);
            result.Diagnostics.Where(finding => finding.Severity == Severity.Error && finding.Code != "OA1111").ShouldBeEmpty(name);
        }
    }
}
