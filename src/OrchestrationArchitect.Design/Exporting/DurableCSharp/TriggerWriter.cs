using OrchestrationArchitect.Design.Exporting.Naming;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Exporting.DurableCSharp;

/// <summary>Writes what starts a run. Every trigger names the run after its event, so that a second delivery finds the first.</summary>
internal static class TriggerWriter
{
    public static string Write(OrchestrationDesign design, ProjectNames names)
    {
        var text = new CSharpText();
        foreach (var used in new[] { "System.Security.Cryptography", "System.Text", "System.Text.Json", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Mvc", "Microsoft.Azure.Functions.Worker", "Microsoft.DurableTask", "Microsoft.DurableTask.Client" })
        {
            text.Line($"using {used};");
        }

        text.Line().Line($"namespace {names.Namespace};").Line();
        text.Line("/// <summary>What starts a run, or answers one. A run is named after its event, so that a second delivery finds the first run.</summary>");
        text.Open("public static class Triggers");
        var functions = new UniqueNames(60, StringComparer.OrdinalIgnoreCase, "");
        functions.Take("RunOf");
        functions.Take("StartAsync");
        var triggers = design.Triggers.IsDefaultOrEmpty ? [new Trigger { Id = "start", Kind = TriggerKind.Http }] : design.Triggers;
        foreach (var trigger in triggers)
        {
            var function = functions.Take(Words.Pascal((trigger.Resumes is null ? "start by " : "answer by ") + trigger.Id));
            switch (trigger.Kind)
            {
                case TriggerKind.Http or TriggerKind.Webhook when trigger.Resumes is not null:
                    Answer(text, function, trigger, "[HttpTrigger(AuthorizationLevel.Function, \"post\", Route = " + CSharpText.Literal(Words.Kebab(trigger.Id)) + ")] HttpRequest request", "using var document = await JsonDocument.ParseAsync(request.Body);", design);
                    break;
                case var _ when trigger.Resumes is not null:
                    Answer(text, function, trigger, "[QueueTrigger(" + CSharpText.Literal(Words.Kebab(trigger.Id)) + ")] string message", "using var document = JsonDocument.Parse(message);", design);
                    break;
                case TriggerKind.Schedule:
                    Timer(text, function);
                    break;
                case TriggerKind.Http or TriggerKind.Webhook or TriggerKind.Manual:
                    Http(text, function, trigger);
                    break;
                default:
                    Queue(text, function, trigger);
                    break;
            }
        }

        Helpers(text);
        return text.Close().ToString();
    }

    private static void Http(CSharpText text, string function, Trigger trigger)
    {
        text.Line($"[Function({CSharpText.Literal(function)})]")
            .Line($"public static async Task<IActionResult> {function}(")
            .In()
            .Line($"[HttpTrigger(AuthorizationLevel.Function, \"post\", Route = {CSharpText.Literal(Words.Kebab(trigger.Id))})] HttpRequest request,")
            .Line("[DurableClient] DurableTaskClient client)").Out().Open()
            .Line("using var document = await JsonDocument.ParseAsync(request.Body);")
            .Line("var key = request.Headers[\"Idempotency-Key\"].ToString();")
            .Line("var run = await StartAsync(client, document.RootElement.Clone(), key.Length > 0 ? key : null);")
            .Line("return new AcceptedResult($\"/runtime/webhooks/durabletask/instances/{run}\", new { id = run });").Close().Line();
    }

    private static void Queue(CSharpText text, string function, Trigger trigger)
    {
        text.Line($"/// <summary>{PolicyWriter.Xml(trigger.Service ?? trigger.Kind.ToString())} delivers to the queue; after the set number of failures a message goes to its poison queue.</summary>")
            .Line($"[Function({CSharpText.Literal(function)})]")
            .Line($"public static async Task {function}(")
            .In()
            .Line($"[QueueTrigger({CSharpText.Literal(Words.Kebab(trigger.Id))})] string message,")
            .Line("[DurableClient] DurableTaskClient client)").Out().Open()
            .Line("using var document = JsonDocument.Parse(message);")
            .Line($"await StartAsync(client, document.RootElement.Clone(), RunOf({Key(trigger)}, document.RootElement, message));").Close().Line();
    }

    /// <summary>Hands an answer to the run that waits for it; one that fits no run fails, and so comes to the poison queue.</summary>
    private static void Answer(CSharpText text, string function, Trigger trigger, string source, string parse, OrchestrationDesign design)
    {
        var waiting = trigger.Resumes!;
        var name = design.Steps.Any(step => step.Id == waiting) ? $"$\"{{run}}-{waiting}\"" : CSharpText.Literal(waiting);
        text.Line($"/// <summary>{PolicyWriter.Xml(trigger.Service ?? trigger.Kind.ToString())} answers a run under way; the answer is found by its key.</summary>")
            .Line($"[Function({CSharpText.Literal(function)})]")
            .Line($"public static async Task {function}(")
            .In().Line(source + ",").Line("[DurableClient] DurableTaskClient client)").Out().Open()
            .Line(parse)
            .Line($"var run = RunOf({Key(trigger)}, document.RootElement, document.RootElement.GetRawText());")
            .Line("_ = await client.GetInstanceAsync(run) ?? throw new InvalidOperationException($\"No run waits under '{run}'.\");")
            .Line($"await client.RaiseEventAsync(run, {name}, document.RootElement.Clone());").Close().Line();
    }

    private static void Timer(CSharpText text, string function)
    {
        text.Line($"[Function({CSharpText.Literal(function)})]")
            .Line($"public static async Task {function}(")
            .In().Line("[TimerTrigger(\"%Schedule%\")] TimerInfo timer,").Line("[DurableClient] DurableTaskClient client)").Out().Open()
            .Line("var due = JsonSerializer.SerializeToElement(new { due = timer.ScheduleStatus?.Last });")
            .Line("await StartAsync(client, due, RunOf(\"due\", due, due.ToString()));").Close().Line();
    }

    private static void Helpers(CSharpText text)
    {
        text.Line("/// <summary>The event's own key, or else a digest of its content.</summary>")
            .Open("private static string RunOf(string? key, JsonElement data, string content)")
            .Open("if (key is not null && data.ValueKind == JsonValueKind.Object && data.TryGetProperty(key, out var value))")
            .Line("return value.ToString();").Close().Line()
            .Line("return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..32];").Close().Line();
        text.Open("private static async Task<string> StartAsync(DurableTaskClient client, JsonElement input, string? run)")
            .Open("if (run is not null && await client.GetInstanceAsync(run) is not null)")
            .Line("return run;").Close().Line()
            .Line($"return await client.ScheduleNewOrchestrationInstanceAsync(nameof(Orchestrator), input, new StartOrchestrationOptions(run));").Close();
    }

    /// <summary>The last field of a key such as <c>$.detail.orderId</c>.</summary>
    private static string Key(Trigger trigger) => trigger.DeduplicationKey is { Length: > 0 } key && Words.Split(key).Count > 0
        ? CSharpText.Literal(key[(key.LastIndexOf('.') + 1)..])
        : "null";
}
