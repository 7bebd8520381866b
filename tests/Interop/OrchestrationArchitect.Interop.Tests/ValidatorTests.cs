namespace OrchestrationArchitect.Interop.Tests;

public sealed class ValidatorTests
{
    [Fact]
    public void Asl_AnyDesign_IsValidForAslValidator()
    {
        Node.Required();

        Node.AllGood(Node.Run("validate-asl.mjs", Exported.In("asl")));
    }

    [Fact]
    public void Mermaid_AnyDesign_IsParsedByMermaid()
    {
        Node.Required();

        Node.AllGood(Node.Run("parse-mermaid.mjs", Exported.In("mermaid")));
    }

    [Fact]
    public void Sam_AnyDesign_ResolvesEveryReferenceAndPlaceholder()
    {
        Node.Required();
        var requests = Exported.Designs.Select(design => new
        {
            name = design.Name, text = Exported.Text(design, "sam"), definition = Exported.Text(design, "asl"),
        });

        Node.AllGood(Node.Run("check-sam.mjs", requests));
    }
}
