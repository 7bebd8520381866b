using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

public sealed class QueueTriggerAttribute : TriggerBindingAttribute
{
    private readonly string _queueName;

    public QueueTriggerAttribute(string queueName)
    {
        _queueName = queueName;
    }

    public string QueueName
    {
        get { return _queueName; }
    }

    public string? Connection { get; set; }
}
