using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OrchestrationArchitect.Design.Exporting;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.TestDesigns;

namespace OrchestrationArchitect.Design.Tests.Exporting.DurableCSharp;

public sealed class DurableCSharpExporterTests
{
    private static readonly MetadataReference[] Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly SyntaxTree Api = CSharpSyntaxTree.ParseText(FunctionsApi.Source);

    private static readonly SyntaxTree Usings = CSharpSyntaxTree.ParseText(
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;"
        + "global using System.Threading; global using System.Threading.Tasks;");

    [Fact]
    public void Export_AnyDesign_Compiles()
    {
        foreach (var design in Samples.All.Concat(Enumerable.Range(0, 12).Select(seed => GeneratedDesigns.Of(seed))))
        {
            Errors(design).ShouldBeEmpty(design.Name);
        }
    }

    [Fact]
    public void Export_Saga_CallsStepsInOrderUnderTheirPolicies()
    {
        var files = Exporters.Find("durable-csharp")!.Export(Samples.OrderFulfilment).ToDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal);

        var calls = files["Orchestrator.cs"].Split('\n').Where(line => line.Contains("CallAsync", StringComparison.Ordinal)).Select(line => line.Trim());
        calls.ShouldBe(
        [
            "await run.CallAsync(Policies.ValidateOrder);", "await run.CallAsync(Policies.ReserveStock);",
            "await run.CallAsync(Policies.ProcessPayment);", "await run.CallAsync(Policies.ShipOrder);",
            "await run.CallAsync(Policies.SendConfirmation);",
        ]);
        files["Policies.cs"].ShouldContain("Never = [\"CardDeclined\", \"FraudSuspected\"]");
        files["Policies.cs"].ShouldContain("Compensation = RefundPayment,");
        files["Triggers.cs"].ShouldContain("[QueueTrigger(\"orders\")]");
    }

    private static IEnumerable<string> Errors(OrchestrationDesign design)
    {
        var trees = Exporters.Find("durable-csharp")!.Export(design)
            .Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal))
            .Select(file => CSharpSyntaxTree.ParseText(file.Content, path: file.Path));
        var options = new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable);
        return CSharpCompilation.Create("Exported", trees.Append(Api).Append(Usings), Framework, options)
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(found => found.Severity == DiagnosticSeverity.Error
                || (found.Severity == DiagnosticSeverity.Warning && found.Id.StartsWith("CS86", StringComparison.Ordinal)))
            .Select(found => found.ToString());
    }
}
