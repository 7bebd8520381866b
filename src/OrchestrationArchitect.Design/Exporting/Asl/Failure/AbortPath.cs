using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Exporting.Asl.Integrations;
using OrchestrationArchitect.Design.Exporting.Asl.States;
using OrchestrationArchitect.Design.Exporting.Naming;

namespace OrchestrationArchitect.Design.Exporting.Asl.Failure;

/// <summary>
/// What happens when a level fails: one chain that undoes what was done in reverse, entered at the last thing that may
/// have been done, then the dead-letter queue, then the end.
/// </summary>
internal static class AbortPath
{
    public static void Write(Scope scope, FlowWriter writer)
    {
        if (scope.Aborts.Count == 0)
        {
            return;
        }

        var items = scope.Undo.Items;
        var entries = new string?[items.Count + 1];
        var pending = new List<Exit>();
        var deepest = scope.Aborts.Max(abort => abort.Undo ? abort.Done : 0);
        var failures = new List<Exit>();
        for (var index = deepest; index > 0; index--)
        {
            var part = Undo(items[index - 1], scope, writer, failures);
            entries[index] = part.Entry;
            pending.ForEach(exit => exit.To(part.Entry!));
            pending = [.. part.Exits];
        }

        var deadLetter = DeadLetterStates.Write(writer, scope);
        pending.ForEach(exit => exit.To(deadLetter));
        failures.ForEach(exit => exit.To(deadLetter));
        entries[0] = deadLetter;
        foreach (var abort in scope.Aborts)
        {
            abort.Exit.To(entries[abort.Undo ? abort.Done : 0]!);
        }
    }

    private static Fragment Undo(Undo item, Scope scope, FlowWriter writer, List<Exit> failures)
    {
        var gate = item.Sure ? Fragment.Empty : Gate(item, scope, writer);
        var body = item switch
        {
            StepUndo step => Step(step, scope, writer, failures),
            MapUndo map => Map(map, scope, writer, failures),
            _ => throw new ArgumentOutOfRangeException(nameof(item), item.GetType().Name, "Not a kind of undo."),
        };
        if (gate.Entry is null)
        {
            return body;
        }

        var skipped = gate.Exits[1];
        var joined = (gate with { Exits = [gate.Exits[0]] }).Then(body);
        return joined with { Exits = [.. joined.Exits, skipped] };
    }

    private static Fragment Gate(Undo item, Scope scope, FlowWriter writer)
    {
        var rule = new JsonObject { ["Variable"] = item.Result, ["IsPresent"] = true };
        var state = new JsonObject { ["Type"] = "Choice", ["Choices"] = new JsonArray(rule) };
        var name = writer.Names.Take($"Done: {item.Of}?");
        scope.States[name] = state;
        return new Fragment(name, [new Exit(rule, "Next"), new Exit(state, "Default")]);
    }

    private static Fragment Step(StepUndo item, Scope scope, FlowWriter writer, List<Exit> failures)
    {
        var name = writer.Names.Take(item.By.Name);
        var state = new JsonObject();
        scope.States[name] = state;
        var key = writer.Keys.Take(Words.Camel(item.By.Id));
        var call = Callee.Of(item.By, writer.Placeholders, CallContext.Undoing(scope, item.By.Id, item.Result));
        TaskFields.Fill(state, item.By, call, $"{item.By.Id}: undoes {item.Of}", RunRecord.Undone(key));
        Retries.Add(state, item.Retry);
        if (scope.OnItsOwn)
        {
            failures.Add(Caught(state, name, item.By.Id, scope, writer));
        }

        return Fragment.Of(name, state);
    }

    private static Fragment Map(MapUndo item, Scope scope, FlowWriter writer, List<Exit> failures)
    {
        var name = writer.Names.Take($"Undo each {item.Item}");
        var inner = new Scope(ScopeKind.Item, "$.runId", item.Log);
        var chain = Fragment.Empty;
        for (var index = item.Log.Count; index > 0; index--)
        {
            chain = chain.Then(Undo(item.Log.Items[index - 1], inner, writer, []));
        }

        inner.Close(chain.Exits, writer.Names.Take);
        var state = new JsonObject
        {
            ["Type"] = "Map",
            ["Comment"] = $"Undoes what {item.Of} did, for each item that did it.",
            ["ItemsPath"] = item.Result + ".items",
            ["MaxConcurrency"] = item.MaxConcurrency ?? 0,
            ["ItemProcessor"] = new JsonObject
            {
                ["ProcessorConfig"] = new JsonObject { ["Mode"] = "INLINE" },
                ["StartAt"] = chain.Entry,
                ["States"] = Reachable.InOrder(inner.States, chain.Entry!),
            },
            ["ResultPath"] = RunRecord.Undone(writer.Keys.Take(Words.Camel(item.Item + " items"))),
        };
        scope.States[name] = state;
        if (scope.OnItsOwn)
        {
            failures.Add(Caught(state, name, name, scope, writer));
        }

        return Fragment.Of(name, state);
    }

    /// <summary>A step that cannot be undone leaves the rest to the people who read the dead-letter queue.</summary>
    private static Exit Caught(JsonObject state, string name, string id, Scope scope, FlowWriter writer)
    {
        var failed = writer.Names.Take((name.Length > 60 ? name[..60].TrimEnd() : name) + " failed");
        var record = new JsonObject
        {
            ["Type"] = "Pass",
            ["Parameters"] = new JsonObject
            {
                ["step"] = id,
                ["error.$"] = RunRecord.Error,
                ["while"] = "compensating",
                ["after.$"] = RunRecord.Failure,
            },
            ["ResultPath"] = RunRecord.Failure,
        };
        state["Catch"] = new JsonArray(new JsonObject
        {
            ["ErrorEquals"] = new JsonArray("States.ALL"),
            ["ResultPath"] = RunRecord.Error,
            ["Next"] = failed,
        });
        scope.States[failed] = record;
        return new Exit(record, "Next");
    }
}
