using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.TestDesigns;

namespace OrchestrationArchitect.Interop.Tests;

/// <summary>A public interpreter runs our definitions; what it calls is compared with what the design says.</summary>
public sealed class AslExecutionTests
{
    [Fact]
    public void Run_NothingFails_CallsTheForwardStepsOnly()
    {
        Node.Required();
        var designs = Plain();

        var answers = Node.Run("execute-asl.mjs", designs.Select(design => Request(design, null)));

        foreach (var (design, answer) in designs.Zip(answers))
        {
            answer!["ok"]!.GetValue<bool>().ShouldBeTrue($"{design.Name}: {answer["message"]}");
            Calls(answer).Order(StringComparer.Ordinal).ShouldBe(Expectation.Of(design, null).Called.Order(StringComparer.Ordinal), design.Name);
        }
    }

    [Fact]
    public void Run_EachStepFails_UndoesExactlyWhatWasDoneInReverse()
    {
        Node.Required();
        var cases = Plain().SelectMany(design => Expectation.Of(design, null).Called.Select(step => (Design: design, Step: step))).ToList();
        cases.Count.ShouldBeGreaterThan(100);

        var answers = Node.Run("execute-asl.mjs", cases.Select(one => Request(one.Design, one.Step)));

        foreach (var ((design, step), answer) in cases.Zip(answers))
        {
            var expected = Expectation.Of(design, step);
            var because = $"{design.Name} when '{step}' fails: {answer!["message"]}";
            answer["ok"]!.GetValue<bool>().ShouldBeFalse(because);
            answer["error"]!.GetValue<string>().ShouldBe("Broken", because);
            var calls = Calls(answer).ToList();
            calls.Where(call => !IsUndo(call) && call != "Dead-letter the run").Order(StringComparer.Ordinal)
                .ShouldBe(expected.Called.Order(StringComparer.Ordinal), because);
            calls.Where(IsUndo).ShouldBe(expected.Undone, because);
            calls[^1].ShouldBe("Dead-letter the run", because);
        }
    }

    [Fact]
    public void Run_CompensationFails_DeadLettersAtOnce()
    {
        Node.Required();
        var request = new
        {
            name = "undo", definition = Definition(Samples.OrderFulfilment), input = new { },
            failing = new Dictionary<string, string>(StringComparer.Ordinal) { ["Ship order"] = "Broken", ["Refund payment"] = "Refused" },
        };

        var answer = Node.Run("execute-asl.mjs", new[] { request })[0]!;

        answer["error"]!.GetValue<string>().ShouldBe("Refused");
        Calls(answer).ShouldNotContain("Release stock");
        var message = answer["inputs"]!["Dead-letter the run"]!["MessageBody"]!;
        message["failure"]!["step"]!.GetValue<string>().ShouldBe("refund-payment");
        message["failure"]!["after"]!["step"]!.GetValue<string>().ShouldBe("ship-order");
    }

    [Fact]
    public void Run_MapOfCompensatableSteps_UndoesEachItemThatWasDone()
    {
        Node.Required();
        var request = new
        {
            name = "items", definition = Definition(Samples.OrderLines), input = new { orderLines = new[] { "a", "b", "c" } },
            failing = new Dictionary<string, string>(StringComparer.Ordinal) { ["Charge card"] = "Broken" },
        };

        var calls = Calls(Node.Run("execute-asl.mjs", new[] { request })[0]!).ToList();

        calls.ShouldBe(["Open order", "Reserve line", "Charge card", "Release line", "Cancel order", "Dead-letter the run"]);
    }

    [Fact]
    public void Run_AnyCall_CarriesAKeyThatNoOtherCallHas()
    {
        Node.Required();

        var answer = Node.Run("execute-asl.mjs", new[] { Request(Samples.TravelBooking, null) })[0]!;

        var keys = answer["inputs"]!.AsObject().Select(input => input.Value!["Payload"]!["idempotencyKey"]!.GetValue<string>()).ToList();
        keys.ShouldBeUnique();
        keys.ShouldAllBe(key => key.StartsWith("arn:aws:states:", StringComparison.Ordinal));
    }

    private static List<OrchestrationDesign> Plain() =>
        [Samples.OrderFulfilment, Samples.TravelBooking, .. Enumerable.Range(0, 40).Select(seed => GeneratedDesigns.Of(seed, plain: true))];

    private static object Request(OrchestrationDesign design, string? failing) => new
    {
        name = design.Name,
        definition = Definition(design),
        input = new { orderId = "o-1" },
        failing = failing is null ? [] : new Dictionary<string, string>(StringComparer.Ordinal) { [failing] = "Broken" },
    };

    private static JsonNode Definition(OrchestrationDesign design) => JsonNode.Parse(Exported.Text(design, "asl"))!;

    /// <summary>The calls in order, retries left out.</summary>
    private static IEnumerable<string> Calls(JsonNode answer) =>
        answer["calls"]!.AsArray().Select(call => call!.GetValue<string>()).Distinct(StringComparer.Ordinal);

    private static bool IsUndo(string call) => call.StartsWith("Undo ", StringComparison.Ordinal)
        || call is "Release stock" or "Refund payment" || call.StartsWith("Cancel ", StringComparison.Ordinal);
}
