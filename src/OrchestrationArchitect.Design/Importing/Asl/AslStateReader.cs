using System.Collections.Immutable;
using OrchestrationArchitect.Design.Importing.Json;

namespace OrchestrationArchitect.Design.Importing.Asl;

/// <summary>Reads the states of one machine: where they lead and what they hold.</summary>
internal sealed class AslStateReader(AslReader machines, ImportLog log, Dictionary<string, int> index)
{
    /// <summary>Reads one state.</summary>
    public AslState Read(JsonMember member, AslStateType type, string pointer)
    {
        var json = (JsonObject)member.Value;
        machines.Repeated(json, pointer);
        var state = new AslState(member.Name, pointer, member.Offset, type, json);
        return type switch
        {
            AslStateType.Succeed or AslStateType.Fail => state,
            AslStateType.Choice => state with { Choices = Choices(state), Default = Default(state) },
            _ => state with { Next = Next(state), Catches = Catches(state), Branches = Branches(state) },
        };
    }

    private int Next(AslState state)
    {
        var ends = state.Json["End"] is JsonFlag { Set: true } or JsonText;
        if (state.Json["Next"] is { } next)
        {
            if (ends)
            {
                log.Add(ImportCodes.BadField, next.Offset, state.Pointer + "/Next",
                    $"State “{state.Name}” has both Next and End; Next is followed.", "Keep one of them.");
            }

            return Target(next, state, "/Next");
        }

        if (!ends)
        {
            log.Add(ImportCodes.NoWayOn, state.Offset, state.Pointer,
                $"State “{state.Name}” has neither Next nor End; it is taken to end the machine.", "Add Next, or \"End\": true.");
        }

        return AslMachine.End;
    }

    private int? Default(AslState state) =>
        state.Json["Default"] is { } value ? Target(value, state, "/Default") : null;

    private ImmutableArray<(JsonObject Rule, int Target)> Choices(AslState state)
    {
        if (state.Json["Choices"] is not JsonList { Items.Length: > 0 } list)
        {
            log.Add(ImportCodes.FieldMissing, state.Offset, state.Pointer, $"Choice “{state.Name}” has no Choices.");
            return [];
        }

        var rules = ImmutableArray.CreateBuilder<(JsonObject, int)>();
        foreach (var (item, i) in list.Items.Select((item, i) => (item, i)))
        {
            if (item is JsonObject rule)
            {
                var target = rule["Next"] is { } next ? Target(next, state, $"/Choices/{i}/Next") : Absent(state, rule, i);
                rules.Add((rule, target));
            }
            else
            {
                log.Add(ImportCodes.BadField, item.Offset, $"{state.Pointer}/Choices/{i}", "A choice rule must be an object.");
            }
        }

        return rules.ToImmutable();
    }

    private int Absent(AslState state, JsonObject rule, int i)
    {
        log.Add(ImportCodes.FieldMissing, rule.Offset, $"{state.Pointer}/Choices/{i}",
            $"A rule of choice “{state.Name}” does not say where it leads.", "Add Next to the rule.");
        return AslMachine.Missing;
    }

    private ImmutableArray<(ImmutableArray<string> Errors, int Target)> Catches(AslState state)
    {
        if (state.Json["Catch"] is not JsonList list)
        {
            return [];
        }

        var catches = ImmutableArray.CreateBuilder<(ImmutableArray<string>, int)>();
        var all = false;
        foreach (var (item, i) in list.Items.Select((item, i) => (item, i)))
        {
            var at = $"/Catch/{i}";
            if (item is not JsonObject handler || handler["Next"] is not { } next)
            {
                log.Add(ImportCodes.FieldMissing, item.Offset, state.Pointer + at,
                    $"A handler of “{state.Name}” does not say where it leads.", "Add Next to the handler.");
                continue;
            }

            if (all)
            {
                log.Add(ImportCodes.HiddenHandler, item.Offset, state.Pointer + at,
                    $"An earlier handler of “{state.Name}” takes every error, so this one never runs.",
                    "Put the handler of States.ALL last.");
            }

            var errors = ErrorNames.Of(handler["ErrorEquals"]);
            all |= errors.Contains(ErrorNames.Every);
            catches.Add((errors, Target(next, state, at + "/Next")));
        }

        return catches.ToImmutable();
    }

    private ImmutableArray<AslMachine> Branches(AslState state)
    {
        if (state.Type == AslStateType.Parallel)
        {
            if (state.Json["Branches"] is not JsonList { Items.Length: > 0 } list)
            {
                log.Add(ImportCodes.FieldMissing, state.Offset, state.Pointer, $"Parallel state “{state.Name}” has no Branches.");
                return [];
            }

            return [.. list.Items.Select((item, i) => machines.Machine(item, $"{state.Pointer}/Branches/{i}")).OfType<AslMachine>()];
        }

        if (state.Type != AslStateType.Map)
        {
            return [];
        }

        var name = state.Json["ItemProcessor"] is null && state.Json["Iterator"] is not null ? "Iterator" : "ItemProcessor";
        if (state.Json[name] is { } body)
        {
            return machines.Machine(body, $"{state.Pointer}/{name}") is { } machine ? [machine] : [];
        }

        log.Add(ImportCodes.FieldMissing, state.Offset, state.Pointer,
            $"Map state “{state.Name}” has no ItemProcessor.", "Add ItemProcessor with StartAt and States.");
        return [];
    }

    private int Target(JsonValue value, AslState state, string where)
    {
        if (value is JsonText text && index.TryGetValue(text.Text, out var found))
        {
            return found;
        }

        var named = (value as JsonText)?.Text;
        log.Add(ImportCodes.UnknownTarget, value.Offset, state.Pointer + where,
            named is null ? $"“{state.Name}” names its next state by something that is no text."
                : $"“{state.Name}” leads to “{named}”, which is no state of the same machine.",
            named is not null && Pointers.Nearest(named, index.Keys) is { } near ? $"Did you mean “{near}”?" : "Name a state that exists.");
        return AslMachine.Missing;
    }
}
