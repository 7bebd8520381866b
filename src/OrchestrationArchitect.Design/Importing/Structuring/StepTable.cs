using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using OrchestrationArchitect.Design.Importing.Asl;
using OrchestrationArchitect.Design.Importing.Translation;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Model.Json;

namespace OrchestrationArchitect.Design.Importing.Structuring;

/// <summary>The steps and loop ids of a definition, over all its machines.</summary>
internal sealed class StepTable(ImportLog log, TaskTranslator tasks)
{
    private readonly Dictionary<string, Step> _byShape = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Step> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _loops = new(StringComparer.Ordinal);
    private readonly List<Step> _order = [];

    private readonly HashSet<AslMachine> _noted = [];

    /// <summary>How many loops there are so far.</summary>
    public int Loops => _loops.Count;

    /// <summary>A machine was too tangled.</summary>
    public bool Tangled { get; private set; }

    /// <summary>The steps, in the order in which the flow meets them.</summary>
    public ImmutableArray<Step> Steps => [.. _order];

    /// <summary>Where each step was defined.</summary>
    public Dictionary<string, AslState> Sources { get; } = new(StringComparer.Ordinal);

    /// <summary>The flow of a machine.</summary>
    public FlowNode Machine(AslMachine machine)
    {
        var graph = new StateGraph(machine);
        if (_noted.Add(machine))
        {
            GraphFindings.Note(machine, graph, log);
        }

        if (FlowStructurer.Structure(machine, graph, this) is { } flow)
        {
            return flow;
        }

        Tangled = true;
        log.Add(ImportCodes.TooTangled, machine.Json.Offset, machine.States[machine.Start].Pointer,
            "The jumps between these states cannot be written as nested blocks of a bearable size.",
            "Split the machine, or let fewer states lead into the middle of others.");
        return new SequenceNode([]);
    }

    /// <summary>The id of the step a state is. A state met again with other handlers is a step of its own.</summary>
    public string Step(AslState state, OnFailure failure)
    {
        var shape = state.Pointer + "\n" + JsonSerializer.Serialize(failure, DesignJson.Compact);
        if (_byShape.TryGetValue(shape, out var known))
        {
            return known.Id;
        }

        var id = Free(KebabCase.Of(state.Name, "step"), _ids.ContainsKey);
        var step = tasks.Step(state, id) with { OnFailure = failure };
        _byShape.Add(shape, step);
        _ids.Add(id, step);
        _order.Add(step);
        Sources.Add(id, state);
        return id;
    }

    /// <summary>A fresh id for a loop.</summary>
    public string LoopId(string name)
    {
        var id = Free(KebabCase.Of(name, "loop") + "-loop", _loops.Contains);
        _loops.Add(id);
        return id;
    }

    private static string Free(string wanted, Func<string, bool> taken)
    {
        var id = wanted;
        for (var number = 2; taken(id); number++)
        {
            id = wanted + "-" + number.ToString(CultureInfo.InvariantCulture);
        }

        return id;
    }
}
