using OrchestrationArchitect.Design.Exporting.Asl;
using OrchestrationArchitect.Design.Importing;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Tests.Verification;
using OrchestrationArchitect.Design.Verification;

namespace OrchestrationArchitect.Design.Tests.Importing;

/// <summary>What is sound as a design is sound as the definition it is exported to.</summary>
public sealed class RoundTripTests
{
    [Theory]
    [InlineData(nameof(Sound.Saga))]
    [InlineData(nameof(Sound.HandlerSaga))]
    [InlineData(nameof(Sound.Quotes))]
    public void Verify_ExportedSoundDesign_HoldsAfterImport(string name)
    {
        var design = Sound.All[name] with { Platform = Platform.Aws, State = new StatePolicy { Engine = "Step Functions Standard" } };
        var imported = AslImporter.Import(new AslExporter().Export(design)[0].Content, name).Design.ShouldNotBeNull();
        Verifier.Verify(imported).ModelCheck.ShouldNotBeNull().Properties.Where(property => !property.Holds)
            .Select(property => property.Name + ": " + string.Join(" | ", property.Counterexample!.Story)).ShouldBeEmpty();
    }
}
