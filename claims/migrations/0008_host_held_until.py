import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('claims', '0007_review'),
    ]

    operations = [
        migrations.AddField(
            model_name='host',
            name='held_until',
            field=models.DateTimeField(default=django.utils.timezone.now, help_text='Until then, at the most, one worker has its turn at it, and no other may ask.'),
            preserve_default=False,
        ),
        migrations.AlterField(
            model_name='host',
            name='free_at',
            field=models.DateTimeField(help_text='Before this, no worker asks it for anything: it wants a pause, or said when to come again.'),
        ),
    ]
