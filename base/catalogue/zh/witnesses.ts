/** 由系统自动生成的错误变体所要求的性质：每一句话、每一个见证都能使某个变体显形。 */
export const witnesses = {
  'property.a crash forgets what lay on the desk and was not stored':
    '节点停机后，台面上尚未存储的内容不再留存',
  'property.an order is carried by hand only where no line is left':
    '仅在没有可用线路时，指令才人工递送',
  'property.an order is sent into a line that nobody knows is dead':
    '有指令发入无人知晓已中断的线路',
  'property.an order of the test environment comes and is thrown away':
    '有测试环境的指令到达后被弃置',
  'property.no bank has cleared before it lets go of its channel':
    '银行释放清算通道之前不算清算完毕',
  'property.no claims are answered that the central bank has not cleared':
    '人民银行未清算的申请不算已答复',
  'property.no node serves that is down': '停机的节点不提供服务',
  'property.nothing is put on a line that does not carry': '不向已中断的线路投放任何内容',
  'property.nothing is stored at a node that is down': '停机的节点不存储任何内容',
  'property.the main line breaks and takes the acknowledgement with it': '有主线路中断并丢失回执',
  'property.the main line breaks and takes the order with it': '有主线路中断并丢失指令',
  'property.the main line breaks while the spare line serves': '有备用线路在用时主线路中断',
  'property.the main line is restored before anybody notices': '有主线路在察觉之前恢复',
  'property.the main line is restored when none was left': '有无线路可用时主线路恢复',
  'property.the node that takes over is the one that serves': '接管的节点即为提供服务的节点',
  'property.the pair serves on when the node that is idle crashes':
    '闲置节点停机时，双机继续提供服务',
  'property.the primary crashes while the standby serves': '有备机服务时主机停机',
  'property.the primary takes over before anything is begun': '有主机在尚未开始办理时接管',
  'property.the second node crashes before the first is back': '有一节点未恢复时另一节点停机',
  'property.the spare line breaks while it serves': '有备用线路在使用中中断',
  'property.the spare line breaks while the main line serves': '有主线路在用时备用线路中断',
  'property.the spare line is restored before anybody notices': '有备用线路在察觉之前恢复',
  'property.the spare line is restored when none was left': '有无线路可用时备用线路恢复',
  'property.the spare line is restored while the main serves': '有主线路在用时备用线路恢复',
  'property.the standby crashes while the primary serves': '有主机服务时备机停机',
  'property.the standby takes over before anything is begun': '有备机在尚未开始办理时接管',
} as const;
