using System.Globalization;
using OrchestrationArchitect.Design.Exporting.Asl.Failure;
using OrchestrationArchitect.Design.Exporting.Naming;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Exporting.DurableCSharp;

/// <summary>Writes the flow as an orchestrator method.</summary>
internal sealed class OrchestratorWriter(OrchestrationDesign design, ProjectNames names)
{
    private readonly CSharpText _text = new();
    private readonly StepIndex _steps = new(design);
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly HashSet<string> _usedLabels = new(StringComparer.Ordinal);
    private readonly UniqueNames _variables = new(60, StringComparer.Ordinal, "");
    private string _scope = "run";
    private string? _previous;

    public string Write()
    {
        _variables.Take("run");
        _text.Line("using System.Text.Json;").Line("using Microsoft.Azure.Functions.Worker;").Line("using Microsoft.DurableTask;").Line();
        _text.Line($"namespace {names.Namespace};").Line();
        _text.Line($"/// <summary>{PolicyWriter.Xml(design.Name)}.</summary>");
        _text.Open("public static class Orchestrator");
        _text.Line("[Function(nameof(Orchestrator))]");
        _text.Open("public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)");
        _text.Line($"var run = new RunScope(context, context.GetInput<JsonElement>(), {(KeyExpression.OfRun(design) is { } key ? CSharpText.Literal(key["$.".Length..]) : "null")});");
        _text.Open("try").Line("await FlowAsync(run);").Close();
        _text.Open("catch (StepFailed failure)").Line("await run.AbortAsync(failure);").Line("throw;").Close();
        _text.Close().Line();
        _text.Open("private static async Task FlowAsync(RunScope run)");
        Node(design.Flow);
        _text.Line("await Task.CompletedTask;");
        return _text.Close().Close().ToString();
    }

    /// <summary>Writes a node; false when nothing can come after it.</summary>
    private bool Node(FlowNode node) => node switch
    {
        StepNode step => Step(step),
        SequenceNode sequence => (sequence.Items.IsDefault ? [] : sequence.Items).All(Node),
        ParallelNode parallel => Parallel(parallel),
        MapNode map => Map(map),
        ChoiceNode choice => Choice(choice),
        LoopNode loop => Loop(loop),
        WaitNode wait => Wait(wait),
        AgainNode again => Again(again),
        EndNode end => End(end),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.GetType().Name, "Not a kind of flow node."),
    };

    private bool Step(StepNode node)
    {
        var step = _steps[node.Step];
        var call = $"await {_scope}.CallAsync(Policies.{names.Of(step.Id)});";
        if (step.Id == design.Pivot)
        {
            _text.Line("// The pivot: from here on the run goes forward only.");
        }

        Guarded(step.OnFailure, () => _text.Line(call));
        if (step.OnFailure.Action != FailureAction.Continue && step.OnFailure.Catches.IsDefaultOrEmpty)
        {
            _previous = step.Id;
        }

        return true;
    }

    private void Guarded(OnFailure? policy, Action body)
    {
        if (policy is null || (policy.Action != FailureAction.Continue && policy.Catches.IsDefaultOrEmpty))
        {
            body();
            return;
        }

        _text.Open("try");
        body();
        _text.Close();
        var rest = true;
        foreach (var handler in policy.Catches.IsDefault ? [] : policy.Catches)
        {
            var all = handler.Errors.IsDefaultOrEmpty || handler.Errors.Any(error => error is "*" or "States.ALL");
            var variable = _variables.Take("failure");
            _text.Open(all
                ? "catch (StepFailed)"
                : $"catch (StepFailed {variable}) when ({variable}.Is({string.Join(", ", handler.Errors.Select(CSharpText.Literal))}))");
            Aside(() => Node(handler.Handler));
            _text.Close();
            if (all)
            {
                rest = false;
                break;
            }
        }

        if (rest && policy.Action == FailureAction.Continue)
        {
            _text.Open("catch (StepFailed)").Line("// The run goes on without this result.").Close();
        }
    }

    private bool Parallel(ParallelNode node)
    {
        var branches = node.Branches.IsDefault ? [] : node.Branches;
        if (branches.IsEmpty)
        {
            return true;
        }

        Guarded(node.OnFailure, () =>
        {
            var enough = Math.Clamp(node.Quorum ?? branches.Length, 0, branches.Length);
            _text.Line(FormattableString.Invariant($"await {_scope}.ParallelAsync({enough}, {Plan(node.OnFailure)},")).In();
            for (var index = 0; index < branches.Length; index++)
            {
                Body(branches[index], "branch", _previous, index == branches.Length - 1 ? ");" : ",");
            }

            _text.Out();
        });
        return true;
    }

    private bool Map(MapNode node)
    {
        Guarded(node.OnFailure, () =>
        {
            var list = CSharpText.Literal(node.Items is { } items ? items[(items.LastIndexOf('.') + 1)..] : Words.Camel(Words.Plural(node.Item)));
            var most = (node.MaxConcurrency ?? 0).ToString(CultureInfo.InvariantCulture);
            _text.Line($"await {_scope}.EachAsync({list}, {most}, {CSharpText.Number(node.ToleratedFailurePercentage)}, {Plan(node.OnFailure)},").In();
            Body(node.Body, "item", null, ");");
            _text.Out();
        });
        return true;
    }

    private void Body(FlowNode node, string kind, string? previous, string tail)
    {
        var (scope, before, labels) = (_scope, _previous, new Dictionary<string, string>(_labels, StringComparer.Ordinal));
        (_scope, _previous) = (_variables.Take(kind), previous);
        _labels.Clear();
        _text.Open($"async {_scope} =>");
        Node(node);
        _text.Line("await Task.CompletedTask;");
        _text.Close(tail);
        (_scope, _previous) = (scope, before);
        foreach (var (loop, label) in labels)
        {
            _labels[loop] = label;
        }
    }

    private bool Choice(ChoiceNode node)
    {
        var goesOn = false;
        var word = "if";
        var flags = new UniqueNames(60, StringComparer.Ordinal, "");
        foreach (var branch in node.Branches.IsDefault ? [] : node.Branches)
        {
            var step = _previous is null ? "null" : CSharpText.Literal(_previous);
            _text.Line("// " + CSharpText.Comment(branch.Condition));
            _text.Open($"{word} ({_scope}.Holds({step}, {CSharpText.Literal(flags.Take(Words.Flag(branch.Condition)))}))");
            goesOn |= Aside(() => Node(branch.Body));
            _text.Close();
            word = "else if";
        }

        if (word == "if")
        {
            return node.Otherwise is not { } only || Node(only);
        }

        _text.Open("else");
        if (node.Otherwise is { } otherwise)
        {
            goesOn |= Aside(() => Node(otherwise));
        }
        else
        {
            Fail(node.Name ?? "choice", "NoConditionHeld", "No condition of the choice held.");
        }

        _text.Close();
        return goesOn;
    }

    private bool Loop(LoopNode node)
    {
        var round = _variables.Take(Words.Camel(node.Id) + "Round");
        var label = _variables.Take("again" + Words.Pascal(node.Id));
        _labels[node.Id] = label;
        _text.Open($"for (var {round} = 1; ; {round}++)");
        _text.Line($"{_scope}.Round({CSharpText.Literal(node.Id)}, {round});");
        if (node.MaxIterations is { } most)
        {
            _text.Open(FormattableString.Invariant($"if ({round} > {most})"));
            Fail(node.Id, "TooManyRounds", FormattableString.Invariant($"{node.Id} did not end within {most} rounds."));
            _text.Close().Line();
        }

        var leaves = Aside(() => Node(node.Body));
        if (leaves)
        {
            _text.Line("break;");
        }

        if (_usedLabels.Contains(label))
        {
            _text.Out().Line($"{label}:").In().Line(";");
        }

        _text.Close();
        return leaves;
    }

    private bool Again(AgainNode node)
    {
        if (!_labels.TryGetValue(node.Loop, out var label))
        {
            return true;
        }

        _usedLabels.Add(label);
        _text.Line($"goto {label};");
        return false;
    }

    private bool Wait(WaitNode node)
    {
        _text.Line("// " + CSharpText.Comment(node.For));
        if (node.Event is not { } awaited)
        {
            _text.Line(node.Duration is { } pause
                ? $"await {_scope}.PauseAsync({CSharpText.Duration(pause)});"
                : $"await {_scope}.PauseUntilAsync({CSharpText.Literal(Words.Flag(node.For))});");
            return true;
        }

        var limit = node.Timeout is { } time ? CSharpText.Duration(time) : "null";
        _text.Open($"if (!await {_scope}.EventAsync({CSharpText.Literal(awaited)}, {limit}))");
        if (node.OnTimeout is { } late)
        {
            Aside(() => Node(late));
        }
        else
        {
            Fail(awaited, "States.Timeout", $"Nothing came for {node.For}.");
        }

        _text.Close();
        _previous = awaited;
        return true;
    }

    private bool End(EndNode node)
    {
        _text.Line(node.Outcome == EndOutcome.Succeeded
            ? "return;"
            : $"throw new RunFailed({CSharpText.Literal(node.Error ?? "Failed")}, {CSharpText.Literal(node.Cause ?? "The process ended as failed on purpose.")});");
        return false;
    }

    private void Fail(string who, string error, string message)
    {
        var undo = FailureStates.UndoesByDefault(design) ? "true" : "false";
        _text.Line($"throw new StepFailed({CSharpText.Literal(who)}, {CSharpText.Literal(error)}, {CSharpText.Literal(message)}, undo: {undo});");
    }

    /// <summary>What is written aside of the main line does not change where later decisions look.</summary>
    private bool Aside(Func<bool> write)
    {
        var previous = _previous;
        var goesOn = write();
        _previous = previous;
        return goesOn;
    }

    private static string Plan(OnFailure? policy) => policy is null
        ? "null"
        : $"new FailurePlan({(policy.Action == FailureAction.Continue && policy.Catches.IsDefaultOrEmpty ? "true" : "false")}, {(policy.Action == FailureAction.Compensate ? "true" : "false")})";
}
