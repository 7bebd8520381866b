using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Exporting.DurableCSharp;

/// <summary>Writes the activities, and the port behind which the real work is filled in.</summary>
internal static class ActivityWriter
{
    public static string Activities(OrchestrationDesign design, ProjectNames names)
    {
        var text = new CSharpText();
        text.Line("using System.Text.Json;").Line("using Microsoft.Azure.Functions.Worker;").Line("using Microsoft.DurableTask;").Line();
        text.Line($"namespace {names.Namespace};").Line();
        text.Line("/// <summary>One activity for each step: all they do is reach the port.</summary>");
        text.Open("public sealed class Activities(ISteps steps)");
        foreach (var step in Steps(design))
        {
            text.Line($"[Function({CSharpText.Literal(step.Id)})]")
                .Line($"public Task<JsonElement> {names.Of(step.Id)}([ActivityTrigger] StepCall call, CancellationToken cancellation) =>")
                .In().Line($"steps.{names.Of(step.Id)}Async(call, cancellation);").Out().Line();
        }

        return text.Close().ToString();
    }

    public static string Port(OrchestrationDesign design, ProjectNames names)
    {
        var text = Head(names, "/// <summary>The work of the process. Each method must give the same outcome for the same idempotency key.</summary>");
        text.Open("public interface ISteps");
        foreach (var step in Steps(design))
        {
            text.Line($"/// <summary>{PolicyWriter.Xml(step.Name)}: {Meaning(step)}.</summary>")
                .Line($"Task<JsonElement> {names.Of(step.Id)}Async(StepCall call, CancellationToken cancellation);").Line();
        }

        return text.Close().ToString();
    }

    public static string Implementation(OrchestrationDesign design, ProjectNames names)
    {
        var text = Head(names, "/// <summary>Fill in the work here; a step that is not filled in fails and is never retried for long.</summary>");
        text.Open("public sealed class Steps : ISteps");
        foreach (var step in Steps(design))
        {
            text.Line($"public Task<JsonElement> {names.Of(step.Id)}Async(StepCall call, CancellationToken cancellation) =>")
                .In().Line($"throw new NotSupportedException({CSharpText.Literal($"'{step.Name}' is not connected yet: implement {names.Of(step.Id)}Async in Steps.cs.")});").Out().Line();
        }

        return text.Close().ToString();
    }

    private static CSharpText Head(ProjectNames names, string summary) => new CSharpText()
        .Line("using System.Text.Json;").Line().Line($"namespace {names.Namespace};").Line().Line(summary);

    private static IEnumerable<Step> Steps(OrchestrationDesign design) => design.Steps.DistinctBy(step => step.Id);

    private static string Meaning(Step step) => step.Effect switch
    {
        Effect.Read => "changes nothing",
        Effect.Compensatable => $"undone by {PolicyWriter.Xml(step.Compensation?.Step ?? "nothing yet")}",
        Effect.Irreversible => "cannot be undone",
        Effect.Human => "asks a person, who answers with an event named by the idempotency key",
        _ => "safe to repeat",
    };
}
