using OrchestrationArchitect.Design.Importing.Json;

namespace OrchestrationArchitect.Design.Importing.Asl;

/// <summary>Makes machines and states of JSON, and says what is wrong with it.</summary>
internal sealed class AslReader(ImportLog log)
{
    /// <summary>The most states that are read, over all machines of a definition.</summary>
    public const int MaxStates = 2_000;

    private int _states;

    /// <summary>The machine an object describes, or <see langword="null"/> if it has no states.</summary>
    public AslMachine? Machine(JsonValue? value, string pointer)
    {
        if (value is not JsonObject json || json["States"] is not JsonObject members)
        {
            log.Add(ImportCodes.NotAStateMachine, value?.Offset ?? 0, pointer,
                $"{Where(pointer)} has no object named States.", "Give an object with StartAt and States.");
            return null;
        }

        Repeated(json, pointer);
        Repeated(members, pointer + "/States");
        var states = new List<(JsonMember Member, AslStateType Type)>();
        foreach (var member in members.Members.GroupBy(m => m.Name, StringComparer.Ordinal).Select(group => group.Last()))
        {
            var at = pointer + "/States/" + Pointers.Escape(member.Name);
            if (member.Value is not JsonObject state)
            {
                log.Add(ImportCodes.NotAState, member.Offset, at, $"“{member.Name}” is not a state and is left out.",
                    "Move it out of States.");
            }
            else if (TypeOf(state, member.Name, at) is { } type && ++_states <= MaxStates)
            {
                states.Add((member, type));
            }
        }

        if (_states > MaxStates)
        {
            log.Add(ImportCodes.TooLarge, members.Offset, pointer, $"There are more than {MaxStates} states.");
            return null;
        }

        if (states.Count == 0)
        {
            log.Add(ImportCodes.NotAStateMachine, members.Offset, pointer, $"{Where(pointer)} has no states.");
            return null;
        }

        var index = states.Select((state, i) => (state.Member.Name, i)).ToDictionary(p => p.Name, p => p.i, StringComparer.Ordinal);
        var builder = new AslStateReader(this, log, index);
        var read = states.Select(s => builder.Read(s.Member, s.Type, pointer + "/States/" + Pointers.Escape(s.Member.Name)));
        return new AslMachine(json, [.. read], Start(json, pointer, index));
    }

    private int Start(JsonObject json, string pointer, Dictionary<string, int> index)
    {
        if (json["StartAt"] is not JsonText start)
        {
            log.Add(ImportCodes.StartMissing, json.Offset, pointer,
                $"{Where(pointer)} does not say where it starts; its first state is taken.", "Add StartAt.");
            return 0;
        }

        if (index.TryGetValue(start.Text, out var found))
        {
            return found;
        }

        log.Add(ImportCodes.UnknownTarget, start.Offset, pointer + "/StartAt",
            $"StartAt names “{start.Text}”, which is no state here; the first state is taken.",
            Pointers.Nearest(start.Text, index.Keys) is { } near ? $"Did you mean “{near}”?" : null);
        return 0;
    }

    private AslStateType? TypeOf(JsonObject state, string name, string pointer)
    {
        var text = (state["Type"] as JsonText)?.Text;
        if (Enum.TryParse<AslStateType>(text, ignoreCase: false, out var type) && !char.IsAsciiDigit(text![0]))
        {
            return type;
        }

        log.Add(ImportCodes.UnknownType, state["Type"]?.Offset ?? state.Offset, pointer,
            text is null ? $"State “{name}” has no Type and is left out." : $"State “{name}” has the unknown type “{text}” and is left out.",
            "Use Task, Pass, Wait, Choice, Parallel, Map, Succeed or Fail.");
        return null;
    }

    /// <summary>Notes members that are named twice.</summary>
    internal void Repeated(JsonObject json, string pointer)
    {
        foreach (var twice in json.Members.GroupBy(member => member.Name, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
        {
            log.Add(ImportCodes.NamedTwice, twice.Last().Offset, pointer + "/" + Pointers.Escape(twice.Key),
                $"“{twice.Key}” is given twice; the last one counts.");
        }
    }

    private static string Where(string pointer) => pointer.Length == 0 ? "The definition" : $"The machine at {pointer}";
}
