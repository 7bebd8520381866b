using System.Collections.Immutable;
using OrchestrationArchitect.Design.Exporting.Asl;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Exporting.Sam;

/// <summary>An AWS SAM template around the state machine.</summary>
internal sealed class SamExporter : IExporter
{
    public string Format => "sam";

    public string Description => "AWS SAM template: state machine, functions, queues, alarms";

    public ImmutableArray<ExportedFile> Export(OrchestrationDesign design)
    {
        var machine = StateMachine.Write(design);
        return
        [
            new ExportedFile("template.yaml", "application/yaml", new SamWriter(design, machine).Write()),
            new ExportedFile("state-machine.asl.json", "application/json", machine.Json),
        ];
    }
}
